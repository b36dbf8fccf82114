import { useWords, type Words } from "../ui/i18n.ts";
import { changesOfBus, newBus, unfitChange } from "./bus-changes.ts";
import type { AssetShown, BusShown, GroundVillage } from "./ground-question.ts";
import { lifeText, phaseOn } from "./life-text.ts";
import { Changes, Row } from "./row.tsx";
import { PhaseMark } from "./section.tsx";

interface BusListProps {
  readonly village: GroundVillage;
  readonly services: readonly BusShown[];
  readonly stops: readonly AssetShown[];
}

/** Bus services that name the village, and whether it can have one at all. */
export function BusList({ village, services, stops }: BusListProps) {
  const words = useWords();
  const { say } = words;
  return (
    <>
      {village.unfitForBus && <p className="ground-note">{say("ground.isUnfit")}</p>}
      {services.length === 0 && <p className="ground-nothing">{say("ground.noBus")}</p>}
      <ul className="ground-rows">
        {services.map((bus) => (
          <Row
            key={bus.id}
            title={bus.name}
            mark={<PhaseMark phase={phaseOn(village.county.dataAsOf ?? null, bus)} />}
            changes={changesOfBus(words, village, { bus, stops })}
          >
            <p>{factsOf(words, bus)}</p>
          </Row>
        ))}
      </ul>
      <Changes of="" changes={[newBus(words, village, stops), unfitChange(words, village)]} />
    </>
  );
}

const factsOf = (words: Words, bus: BusShown): string =>
  [
    words.say(`ground.mode.${bus.mode}`),
    bus.serviceDays,
    bus.phone,
    bus.operator,
    lifeText(words, bus),
    words.say("ground.stopCount", { count: bus.stops.length }),
  ]
    .filter((part) => part != null && part !== "")
    .join(words.say("ui.dot"));
