import { useWords } from "../ui/i18n.ts";
import type { StandingProject } from "./project-standing.ts";

type Milestone = StandingProject["milestones"][number];
export type State = "done" | "missed" | "due";

/** Missed: its day has passed on the data day, and nobody has said that it was reached. */
export function milestoneState(
  { dueOn, doneOn }: Pick<Milestone, "dueOn" | "doneOn">,
  dataDay: string | null,
): State {
  if (doneOn != null) return "done";
  return dueOn != null && dataDay !== null && dueOn < dataDay ? "missed" : "due";
}

/** Filled diamond done, hollow due, red missed. */
export const Diamond = ({ state }: { state: State }) => (
  <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
    <path
      d="M6 1.2 10.8 6 6 10.8 1.2 6Z"
      fill={state === "done" ? "#0b6e75" : state === "missed" ? "#9e2a2b" : "none"}
      stroke={state === "done" ? "#0b6e75" : state === "missed" ? "#9e2a2b" : "#7d858e"}
      strokeWidth="1.4"
    />
  </svg>
);

/** Its deadlines, due and reached. */
export function ProjectMilestones(props: { milestones: readonly Milestone[]; dataDay: string | null }) {
  const { say } = useWords();
  if (props.milestones.length === 0) return null;
  return (
    <section className="panel-part">
      <h3 className="part-title">{say("projects.milestones.title")}</h3>
      <table className="milestones">
        <thead>
          <tr>
            <th scope="col">{say("projects.milestones.kind")}</th>
            <th scope="col">{say("projects.milestones.planned")}</th>
            <th scope="col">{say("projects.milestones.actual")}</th>
          </tr>
        </thead>
        <tbody>
          {props.milestones.map((milestone) => {
            const state = milestoneState(milestone, props.dataDay);
            return (
              <tr key={milestone.kind} className={`milestone-${state}`}>
                <th scope="row">
                  <Diamond state={state} /> {say(`projects.milestone.${milestone.kind}`)}
                </th>
                <td>{milestone.dueOn ?? "–"}</td>
                <td>{milestone.doneOn ?? say(`projects.milestones.${state}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
