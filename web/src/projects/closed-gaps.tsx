import { useState } from "react";
import { useWords } from "../ui/i18n.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import type { ProjectShown } from "./project-detail.tsx";

const FIRST = 5;

/** What it changes: the people who get what they lack, and from when on. */
export function ClosedGaps(props: { project: ProjectShown; onVillage: (code: string) => void }) {
  const words = useWords();
  const { say } = words;
  const [showsAll, setShowsAll] = useState(false);
  const gaps = props.project.closesGaps;
  const shown = showsAll ? gaps : gaps.slice(0, FIRST);
  return (
    <section className="panel-part">
      <h3 className="part-title">{say("projects.gaps.title", { count: gaps.length })}</h3>
      {gaps.length === 0 && (
        <p className="part-note">
          {say(props.project.schedule === "FINISHED" ? "projects.gaps.noneFinished" : "projects.gaps.none")}
        </p>
      )}
      <ul className="closed-gaps">
        {shown.map((gap) => (
          <li key={gap.id}>
            <SectorIcon sector={gap.indicator.sector} />
            <span>
              <button type="button" className="link-button" onClick={() => props.onVillage(gap.village.code)}>
                {words.nameOf(gap.village)}
              </button>{" "}
              <small>{words.nameOf(gap.indicator)}</small>
            </span>
            <span>
              <b>{gap.peopleWithout == null ? say("ui.notCounted") : words.people(gap.peopleWithout)}</b>
              <small>{gap.closesOn == null ? "" : say("projects.gaps.from", { day: gap.closesOn })}</small>
            </span>
          </li>
        ))}
      </ul>
      {gaps.length > FIRST && (
        <button type="button" className="link-button" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? say("projects.gaps.fewer") : say("ui.more", { count: gaps.length - FIRST })}
        </button>
      )}
    </section>
  );
}
