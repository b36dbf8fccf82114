import "./village-projects.css";
import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { VillageProjectsQuery } from "../api/generated/graphql.ts";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { ProjectLink } from "./project-link.tsx";
import { ScheduleMark } from "./schedule-mark.tsx";

const VillageProjects = graphql(`
  query VillageProjects($code: ID!) {
    village(code: $code) {
      code
      projects {
        code
        name
        sector
        programme
        stage
        schedule
        physicalProgress
        plannedFinish
        finishedOn
        forecastFinish
      }
    }
  }
`);

type Project = NonNullable<VillageProjectsQuery["village"]>["projects"][number];

/** The projects that serve a village: how far, on time or not, and when done. */
export default function Projects(props: { village: string }) {
  const { say } = useWords();
  const { data, error, refetch } = useQuery(VillageProjects, { variables: { code: props.village } });
  if (error !== undefined) {
    return <LoadError what={say("home.tabs.projects")} error={error} onRetry={() => refetch()} />;
  }
  const projects = data?.village?.projects;
  if (projects === undefined) return <SkeletonRows rows={5} rowHeight={64} />;
  if (projects.length === 0) return <Empty title={say("projects.none")}>{say("projects.noneNext")}</Empty>;
  return (
    <ul className="project-lines">
      {projects.map((project) => (
        <ProjectLine key={project.code} project={project} />
      ))}
    </ul>
  );
}

function ProjectLine({ project }: { project: Project }) {
  const { say } = useWords();
  return (
    <li>
      <h3>
        <SectorIcon sector={project.sector} />
        <ProjectLink code={project.code}>{project.name}</ProjectLink>
      </h3>
      <p>
        {say(`projects.stage.${project.stage}`)} · <ScheduleMark status={project.schedule} />
        <span className="project-finish">{finishOf(say, project)}</span>
      </p>
      <p>
        {say("projects.progress")}
        <span className="project-bar">
          <i style={{ width: `${project.physicalProgress * 100}%` }} />
        </span>
        {shareText(project.physicalProgress)}
      </p>
    </li>
  );
}

function finishOf(say: ReturnType<typeof useWords>["say"], project: Project): string {
  if (project.finishedOn != null) return say("projects.finished", { day: project.finishedOn });
  if (project.forecastFinish != null) return say("projects.forecast", { day: project.forecastFinish });
  return say("projects.noForecast");
}
