import type { MapMark } from "../map/map-mark.ts";
import { dayNumber } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { movedInTile } from "./relocation-counts.ts";

/** What the pointer's label says of a site, or of a village that people leave. */
export function RelocationTip({ mark, day }: { mark: MapMark; day: string }) {
  const words = useWords();
  const { say } = words;
  const { properties } = mark;
  const name = <b>{String(properties.name)}</b>;
  if (mark.layer === "sites") {
    const people = properties.planned_people;
    return (
      <>
        {name}
        <br />
        {say(`relocation.kind.${properties.kind}`)} · {say(`relocation.mode.${properties.mode}`)}
        {typeof people === "number" &&
          ` · ${say("relocation.tip.planned", { people: words.people(people) })}`}
      </>
    );
  }
  const moved = movedInTile(properties, dayNumber(day));
  return (
    <>
      {name}
      <br />
      {say("relocation.tip.leaving", {
        people: words.people(Number(properties.people ?? 0)),
        people2: words.people(moved),
      })}
    </>
  );
}
