import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { ProjectDetailQuery } from "../api/generated/graphql.ts";
import type { ChangeView } from "../map/view-state.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { Empty, LoadError, SimulatedMark, SkeletonRows } from "../ui/states.tsx";
import { ClosedGaps } from "./closed-gaps.tsx";
import { ProjectFunding } from "./project-funding.tsx";
import { ProjectLink } from "./project-link.tsx";
import { ProjectMilestones } from "./project-milestones.tsx";
import { ProjectQuantities } from "./project-quantities.tsx";
import { type StandingProject, withStanding } from "./project-standing.ts";
import { ScheduleMark } from "./schedule-mark.tsx";

const ProjectDetailDocument = graphql(`
  query ProjectDetail($code: ID!) {
    project(code: $code) {
      ...ProjectStanding
      villages { code name nameEn population }
      closesGaps {
        id
        peopleWithout
        closesOn
        village { code name nameEn }
        indicator { id name nameEn sector }
      }
    }
  }
`);

export type ProjectShown = NonNullable<ProjectDetailQuery["project"]> & StandingProject;

interface DetailProps {
  readonly code: string;
  readonly change: ChangeView;
  readonly isSynthetic: boolean;
}

/** One project: how far, on time or not, with whose money, for whom, and the gaps that it closes. */
export function ProjectDetail({ code, change, isSynthetic }: DetailProps) {
  const { say } = useWords();
  const { data, error, refetch } = useQuery(ProjectDetailDocument, { variables: { code } });
  const project = data?.project;
  return (
    <section className="panel" aria-label={say("projects.detail.title")}>
      <button
        type="button"
        className="panel-close"
        aria-label={say("ui.close")}
        onClick={() => change({ project: undefined })}
      >
        <Glyph name="close" />
      </button>
      {error !== undefined && (
        <div className="panel-part">
          <LoadError what={say("projects.detail.what")} error={error} onRetry={() => refetch()} />
        </div>
      )}
      {project === undefined && error === undefined && (
        <div className="panel-part">
          <SkeletonRows rows={3} rowHeight={28} />
          <SkeletonRows rows={10} rowHeight={30} />
        </div>
      )}
      {project === null && (
        <div className="panel-part">
          <Empty title={say("projects.detail.unknown", { code })}>{say("projects.detail.unknownNext")}</Empty>
        </div>
      )}
      {project != null && <Shown project={withStanding(project)} change={change} isSynthetic={isSynthetic} />}
    </section>
  );
}

function Shown(props: { project: ProjectShown; change: ChangeView; isSynthetic: boolean }) {
  const { project, change } = props;
  return (
    <div>
      <Head project={project} isSynthetic={props.isSynthetic} />
      <Dates project={project} />
      <ProjectQuantities project={project} />
      <ClosedGaps project={project} onVillage={(village) => change({ village })} />
      <ProjectMilestones milestones={project.milestones} dataDay={project.county.dataAsOf ?? null} />
      <ProjectFunding project={project} />
      <Villages project={project} onVillage={(village) => change({ village })} />
      <Offices project={project} />
    </div>
  );
}

function Head({ project, isSynthetic }: { project: ProjectShown; isSynthetic: boolean }) {
  const { say, nameOf } = useWords();
  const kind = [say(`coverage.sectorNames.${project.sector}`), project.programme, project.mode];
  return (
    <header className="panel-head">
      <h2>
        <SectorIcon sector={project.sector} size={18} /> {project.name}
      </h2>
      <p>{[nameOf(project.county), ...kind].filter((part) => part != null && part !== "").join(" · ")}</p>
      <p className="panel-meta">
        <span>{project.code}</span>
        <ProjectLink code={project.code}>{say("projects.detail.page")}</ProjectLink>
        {isSynthetic && <SimulatedMark />}
      </p>
      <p className="project-status">
        <b>{say(`projects.stage.${project.stage}`)}</b>
        <ScheduleMark status={project.schedule} />
        <span>
          {say("projects.progress")} <b>{shareText(project.physicalProgress)}</b>
        </span>
      </p>
    </header>
  );
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Planned against actual or forecast, and how much later that is. */
function Dates({ project }: { project: ProjectShown }) {
  const { say } = useWords();
  const end = project.finishedOn ?? project.forecastFinish;
  const late = end == null || project.plannedFinish == null ? 0 : daysBetween(project.plannedFinish, end);
  const endName = say(
    project.finishedOn != null ? "projects.detail.finishedOn" : "projects.detail.forecastFinish",
  );
  return (
    <dl className="project-dates">
      <Dated name={say("projects.detail.start")} planned={project.plannedStart} actual={project.startedOn} />
      <div>
        <dt>{say("projects.detail.plannedFinish")}</dt>
        <dd>{project.plannedFinish ?? say("projects.detail.noDay")}</dd>
      </div>
      <div>
        <dt>{endName}</dt>
        <dd>
          {end ?? say("projects.detail.noForecast")}
          {late > 0 && <em> {say("projects.detail.later", { count: late })}</em>}
        </dd>
      </div>
      {project.reportOverdueDays != null && project.reportOverdueDays > 0 && (
        <div>
          <dt>{say("projects.detail.overdue")}</dt>
          <dd>
            <em>{say("projects.detail.days", { count: project.reportOverdueDays })}</em>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Dated(props: {
  name: string;
  planned: string | null | undefined;
  actual: string | null | undefined;
}) {
  const { say } = useWords();
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        {props.actual ??
          (props.planned == null
            ? say("projects.detail.noDay")
            : say("projects.detail.plannedFor", { day: props.planned }))}
      </dd>
    </div>
  );
}

const MOST_VILLAGES = 12;

function Villages({ project, onVillage }: { project: ProjectShown; onVillage: (code: string) => void }) {
  const words = useWords();
  const { say } = words;
  const { villages } = project;
  return (
    <section className="panel-part">
      <h3 className="part-title">{say("projects.detail.villages", { count: villages.length })}</h3>
      {villages.length === 0 && <p className="part-note">{say("projects.detail.wholeCounty")}</p>}
      <ul className="village-links">
        {villages.slice(0, MOST_VILLAGES).map((village) => (
          <li key={village.code}>
            <button type="button" className="link-button" onClick={() => onVillage(village.code)}>
              {words.nameOf(village)}
            </button>
          </li>
        ))}
        {villages.length > MOST_VILLAGES && (
          <li>{say("projects.detail.moreVillages", { count: villages.length - MOST_VILLAGES })}</li>
        )}
      </ul>
    </section>
  );
}

function Offices({ project }: { project: ProjectShown }) {
  const { say } = useWords();
  const offices = (["responsibleUnit", "contractor", "supervisor"] as const).filter(
    (each) => project[each] != null,
  );
  if (offices.length === 0) return null;
  return (
    <dl className="panel-part project-offices">
      {offices.map((each) => (
        <div key={each}>
          <dt>{say(`projects.detail.${each}`)}</dt>
          <dd>{project[each]}</dd>
        </div>
      ))}
    </dl>
  );
}
