import { useWords } from "../ui/i18n.ts";
import type { Site } from "./sites.ts";

/** The site's facilities, ready or not on the day. */
export function SiteFacilities({ facilities, day }: { facilities: Site["facilities"]; day: string }) {
  const { say } = useWords();
  if (facilities.length === 0) return null;
  const isReady = (doneOn: string | null | undefined) => doneOn != null && doneOn <= day;
  const ready = facilities.filter(({ doneOn }) => isReady(doneOn)).length;
  return (
    <section className="panel-part">
      <div className="part-head">
        <h3 className="part-title">{say("relocation.facilities.title")}</h3>
        <span>{say("relocation.facilities.ready", { ready, all: facilities.length })}</span>
      </div>
      <ul className="facilities">
        {facilities.map(({ kind, doneOn }) => (
          <li key={kind} className={isReady(doneOn) ? "is-ready" : ""}>
            <span aria-hidden="true">{isReady(doneOn) ? "✓" : "○"}</span> {kind}
            <span className="for-screen-readers">
              {say(isReady(doneOn) ? "relocation.facilities.done" : "relocation.facilities.notDone")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
