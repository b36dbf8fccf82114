import { useWords, type Words } from "../ui/i18n.ts";
import type { ProjectOnPage } from "./project-question.ts";

/** Who answers for it, by when it was planned, and how fresh what is known of it is. */
export function ProjectFacts({ project }: { project: ProjectOnPage }) {
  const words = useWords();
  const facts = factsOf(words, project).filter(([, said]) => said != null);
  return (
    <dl className="project-facts">
      {facts.map(([name, said]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(
  { say }: Words,
  project: ProjectOnPage,
): readonly (readonly [string, string | null | undefined])[] {
  const { plannedStart, plannedFinish } = project;
  const { dataAsOf } = project.county;
  const noDay = say("projects.detail.noDay");
  return [
    [say("projectPage.programme"), project.programme],
    [say("projectPage.mode"), project.mode],
    [say("projectPage.planned"), `${plannedStart ?? noDay} – ${plannedFinish ?? noDay}`],
    [say("projectPage.lastReport"), project.lastReportOn ?? say("projectPage.noReport")],
    [say("projects.detail.responsibleUnit"), project.responsibleUnit],
    [say("projects.detail.contractor"), project.contractor],
    [say("projects.detail.supervisor"), project.supervisor],
    [say("projectPage.day"), dataAsOf == null ? say("projectPage.noDataDay") : dataAsOf],
  ];
}
