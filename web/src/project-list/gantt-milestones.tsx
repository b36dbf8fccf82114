import { Diamond, milestoneState } from "../projects/project-milestones.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import type { GanttRowProps } from "./gantt-row.tsx";
import { isOn, shareOf } from "./gantt-scale.ts";
import type { ProjectRow } from "./rows-query.ts";

type Milestone = NonNullable<ProjectRow["milestones"]>[number];

const dayOf = ({ dueOn, doneOn }: Milestone): string | null => doneOn ?? dueOn ?? null;

/** "批复 2017-01-20，已完成" */
function toldOf({ say }: Words, milestone: Milestone, dataDay: string): string {
  return say("projectList.gantt.milestone", {
    name: say(`projects.milestone.${milestone.kind}`),
    day: dayOf(milestone) ?? "",
    state: say(`projects.milestones.${milestoneState(milestone, dataDay)}`),
  });
}

/** Diamonds: what is done beside the works, on its day; what is not on the plan, on the day it is due. */
export function MilestonesOnTime({ row, scale, dataDay, words }: GanttRowProps) {
  return (row.milestones ?? []).map((milestone) => {
    const day = dayOf(milestone);
    if (day === null || !isOn(scale, day)) return null;
    const told = toldOf(words, milestone, dataDay);
    return (
      <span
        key={milestone.kind}
        className="gantt-milestone"
        role="img"
        aria-label={told}
        title={told}
        data-is-done={milestone.doneOn != null}
        style={{ left: `${100 * shareOf(scale, day)}%` }}
      >
        <Diamond state={milestoneState(milestone, dataDay)} />
      </span>
    );
  });
}

/** The same where the keyboard has come to a row: nothing can be pointed at there. */
export function MilestonesInWords({ row, dataDay, words }: GanttRowProps) {
  const dated = (row.milestones ?? []).filter((each) => dayOf(each) !== null);
  if (dated.length === 0) return null;
  return (
    <span className="gantt-told" aria-hidden="true">
      {dated.map((each) => (
        <span key={each.kind}>{toldOf(words, each, dataDay)}</span>
      ))}
    </span>
  );
}

const STATES = ["done", "due", "missed"] as const;

export function MilestoneLegend() {
  const { say } = useWords();
  return (
    <span>
      {say("projects.milestones.title")}
      {STATES.map((state) => (
        <span key={state}>
          <Diamond state={state} /> {say(`projects.milestones.${state}`)}
        </span>
      ))}
    </span>
  );
}
