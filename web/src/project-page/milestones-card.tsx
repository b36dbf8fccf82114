import { Diamond, milestoneState } from "../projects/project-milestones.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { Card, Day } from "./card.tsx";
import { daysLater } from "./days.ts";
import type { ProjectOnPage } from "./project-question.ts";

type Milestone = ProjectOnPage["milestones"][number];

/** Milestones due and done, and how far apart the two are. */
export function MilestonesCard({ project }: { project: ProjectOnPage }) {
  const words = useWords();
  const { say } = words;
  const { milestones } = project;
  const dataDay = project.county.dataAsOf ?? null;
  const done = milestones.filter(({ doneOn }) => doneOn != null).length;
  return (
    <Card
      name="milestones"
      title={say("projectPage.milestones.title")}
      note={say("projectPage.milestones.count", { done, all: milestones.length })}
    >
      {milestones.length === 0 ? (
        <p className="quiet">{say("projectPage.milestones.none")}</p>
      ) : (
        <table className="milestone-table">
          <thead>
            <tr>
              <th scope="col">{say("projects.milestones.kind")}</th>
              <th scope="col">{say("projects.milestones.planned")}</th>
              <th scope="col">{say("projects.milestones.actual")}</th>
              <th scope="col" className="number">
                {say("projectPage.milestones.deviation")}
              </th>
            </tr>
          </thead>
          <tbody>
            {milestones.map((milestone) => {
              const state = milestoneState(milestone, dataDay);
              return (
                <tr key={milestone.kind} className={`milestone-is-${state}`}>
                  <th scope="row">
                    <Diamond state={state} />
                    {"\u00a0"}
                    {say(`projects.milestone.${milestone.kind}`)}
                  </th>
                  <td>{milestone.dueOn == null ? "–" : <Day on={milestone.dueOn} isForecast={false} />}</td>
                  <td>
                    <Reached project={project} milestone={milestone} />
                  </td>
                  <td className="number">{deviationText(words, project, milestone)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Card>
  );
}

const foreseen = ({ forecastFinish }: ProjectOnPage, { kind }: Milestone): string | null =>
  kind === "FINISH" ? (forecastFinish ?? null) : null;

function Reached({ project, milestone }: { project: ProjectOnPage; milestone: Milestone }) {
  const { say } = useWords();
  if (milestone.doneOn != null) return <Day on={milestone.doneOn} isForecast={false} />;
  const forecast = foreseen(project, milestone);
  if (forecast !== null) return <Day on={forecast} isForecast />;
  return say(`projects.milestones.${milestoneState(milestone, project.county.dataAsOf ?? null)}`);
}

/** Done against due; of what is not done the foreseen day against due, or how long it has been due on the data day. */
function deviationText({ say }: Words, project: ProjectOnPage, milestone: Milestone): string {
  const { dueOn } = milestone;
  const dataDay = project.county.dataAsOf ?? null;
  if (dueOn == null) return "–";
  const isMissed = milestoneState(milestone, dataDay) === "missed";
  const day = milestone.doneOn ?? foreseen(project, milestone) ?? (isMissed ? dataDay : null);
  if (day === null) return "–";
  const days = daysLater(day, dueOn);
  return say("projectPage.milestones.days", {
    sign: days > 0 ? "+" : days < 0 ? "−" : "",
    count: Math.abs(days),
  });
}
