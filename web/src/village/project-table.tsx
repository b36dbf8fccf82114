import { ProjectLink } from "../projects/project-link.tsx";
import { ScheduleMark } from "../projects/schedule-mark.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import type { VillageOnSheet } from "./village-question.ts";

type Project = VillageOnSheet["projects"][number];

/** The projects that are for the village: papers, dates, progress and money. */
export function ProjectTable({ projects, shown }: { projects: readonly Project[]; shown: number }) {
  const words = useWords();
  const { say } = words;
  if (projects.length === 0) return <p className="quiet">{say("projects.none")}</p>;
  const others = projects.slice(shown);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the table is scrolled, also by keyboard
    <div className="sheet-scroll" tabIndex={0}>
      <table className="sheet-table sheet-projects">
        <thead>
          <tr>
            <th scope="col">{say("village.project")}</th>
            <th scope="col">{say("village.stage")}</th>
            <th scope="col">{say("village.schedule")}</th>
            <th scope="col" className="number">
              {say("projects.progress")}
            </th>
            <th scope="col">{say("village.finish")}</th>
            <th scope="col" className="number">
              {say("village.budget")}
            </th>
            <th scope="col" className="number">
              {say("village.allocated")}
            </th>
            <th scope="col" className="number">
              {say("village.disbursed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {projects.slice(0, shown).map((project) => (
            <tr key={project.code}>
              <th scope="row">
                <SectorIcon sector={project.sector} />
                <ProjectLink code={project.code}>{project.name}</ProjectLink>
              </th>
              <td>{say(`projects.stage.${project.stage}`)}</td>
              <td>
                <ScheduleMark status={project.schedule} />
              </td>
              <td className="number">{shareText(project.physicalProgress)}</td>
              <td>{finishText(words, project)}</td>
              <td className="number">
                {project.budget == null ? say("ui.unknown") : words.count(project.budget)}
              </td>
              <td className="number">{words.count(project.allocated)}</td>
              <td className="number">{words.count(project.disbursed)}</td>
            </tr>
          ))}
          {others.length > 0 && (
            <tr className="sheet-others">
              <th scope="row" colSpan={6}>
                {say("village.otherProjects", {
                  count: others.length,
                  finished: others.filter(({ schedule }) => schedule === "FINISHED").length,
                })}
              </th>
              <td className="number">{words.count(sum(others, "allocated"))}</td>
              <td className="number">{words.count(sum(others, "disbursed"))}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

const sum = (projects: readonly Project[], of: "allocated" | "disbursed"): number =>
  projects.reduce((total, project) => total + project[of], 0);

function finishText({ say }: Words, { finishedOn, forecastFinish, plannedFinish }: Project): string {
  if (finishedOn != null) return finishedOn;
  if (forecastFinish != null) return say("village.forecastFinish", { day: forecastFinish });
  return plannedFinish == null
    ? say("projects.noForecast")
    : say("village.plannedFinish", { day: plannedFinish });
}
