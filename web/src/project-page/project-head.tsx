import { Link } from "@tanstack/react-router";
import { useView } from "../home/view.ts";
import { EditMenu } from "../project-editing/edit-menu.tsx";
import { ScheduleMark } from "../projects/schedule-mark.tsx";
import { ReportLink } from "../reporting/report-link.tsx";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { SimulatedMark } from "../ui/states.tsx";
import { daysLater, lateness } from "./days.ts";
import type { ProjectOnPage } from "./project-question.ts";
import { type StageStep, stagesOf } from "./stages.ts";

const REPORTING_STAGES = ["UNDER_CONSTRUCTION", "COMPLETED", "ACCEPTED"];

/** Which project, how far it is by its papers, and how it keeps to its dates. */
export function ProjectHead({ project }: { project: ProjectOnPage }) {
  const { say } = useWords();
  const { view } = useView();
  const { county } = project;
  return (
    <header className="project-head">
      <Path project={project} />
      <div className="project-title">
        <h1 id="project-name">
          <SectorIcon sector={project.sector} size={20} /> {project.name}
        </h1>
        <span className="project-code">{project.code}</span>
        {project.positionKind === "SYNTHETIC" && <SimulatedMark />}
        <span className="project-tools">
          <Link
            to="/"
            search={{
              ...view,
              area: county.code,
              lens: "projects",
              project: project.code,
              village: undefined,
              camera: undefined,
            }}
          >
            {say("projectPage.onMap")}
          </Link>
          <button type="button" className="plain-action" onClick={() => window.print()}>
            {say("projectPage.print")}
          </button>
          <EditMenu code={project.code} county={county.code} />
          {REPORTING_STAGES.includes(project.stage) && (
            <ReportLink code={project.code} county={county.code} />
          )}
        </span>
      </div>
      <div className="project-standing">
        <StageTrack steps={stagesOf(project)} />
        <Schedule project={project} />
      </div>
    </header>
  );
}

function Path({ project }: { project: ProjectOnPage }) {
  const { say, nameOf } = useWords();
  const { view } = useView();
  const [first, second] = project.villages;
  const above = [project.county.parent, project.county, second === undefined ? first?.township : undefined];
  return (
    <nav className="project-path" aria-label={say("projectPage.path")}>
      <Link to="/projects" search={{ ...view, area: project.county.code }}>
        {say("projectPage.projects")}
      </Link>
      {[...above.filter((each) => each != null).map(nameOf), project.programme].map(
        (name) => name != null && <span key={name}>{name}</span>,
      )}
    </nav>
  );
}

function StageTrack({ steps }: { steps: readonly StageStep[] }) {
  const { say } = useWords();
  return (
    <ol className="stage-track" aria-label={say("projectPage.stages")}>
      {steps.map(({ stage, state, on }) => (
        <li key={stage} className={`stage-${state}`} aria-current={state === "current" ? "step" : undefined}>
          <span className="stage-mark">{state === "done" && <Glyph name="check" size={12} />}</span>
          <span>
            {say(`projects.stage.${stage}`)}
            <span className="for-screen-readers"> {say(`projectPage.stageState.${state}`)}</span>
            {state !== "ahead" && (
              <small>{on ?? say(state === "skipped" ? "projectPage.noTender" : "projectPage.noDate")}</small>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Finish as it is, else as it is foreseen, against the plan. */
export function finishText({ say }: Words, project: ProjectOnPage): string {
  const { finishedOn, forecastFinish, plannedFinish } = project;
  const finish = finishedOn ?? forecastFinish;
  const said =
    finishedOn != null
      ? say("projectPage.schedule.finished", { day: finishedOn })
      : forecastFinish != null
        ? say("projectPage.schedule.forecast", { day: forecastFinish })
        : say("projectPage.schedule.none");
  if (plannedFinish == null) return said;
  if (finish == null)
    return `${said}${say("ui.dot")}${say("projectPage.schedule.planned", { day: plannedFinish })}`;
  const days = daysLater(finish, plannedFinish);
  const against =
    days === 0
      ? say("projectPage.schedule.asPlanned")
      : say("projectPage.schedule.againstPlan", { lateness: lateness(say, days) });
  return `${said}${say("ui.dot")}${against}`;
}

function Schedule({ project }: { project: ProjectOnPage }) {
  const words = useWords();
  const { say } = words;
  const overdue = project.reportOverdueDays ?? 0;
  const isOffTheWay = project.stage === "SUSPENDED" || project.stage === "CANCELLED";
  return (
    <p className="project-schedule">
      {isOffTheWay && <strong>{say(`projects.stage.${project.stage}`)}</strong>}
      <ScheduleMark status={project.schedule} />
      <span>{finishText(words, project)}</span>
      {overdue > 0 && <em>{say("projectPage.schedule.overdue", { count: overdue })}</em>}
    </p>
  );
}
