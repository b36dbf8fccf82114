import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { ProjectListQuery } from "../api/generated/graphql.ts";
import { nextPage } from "../api/next-page.ts";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { Empty, LoadError, SimulatedMark, SkeletonRows } from "../ui/states.tsx";
import { moneyText } from "./money.ts";
import { type FilterName, filtersOf, NO_FILTER, projectFilter } from "./project-filter.ts";
import type { ProjectPanelProps } from "./project-panel.tsx";
import { ScheduleMark } from "./schedule-mark.tsx";

const ProjectListDocument = graphql(`
  query ProjectList($filter: ProjectFilter, $after: String) {
    projects(filter: $filter, orderBy: [BUDGET_DESC], first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { code name sector stage schedule physicalProgress budget county { code name nameEn } }
    }
  }
`);

type Listed = ProjectListQuery["projects"]["nodes"][number];

const PAGE = 50;

/** The filtered projects, page by page, the largest budgets first. */
export function ProjectList({ view, change, isSynthetic }: ProjectPanelProps) {
  const { say, count } = useWords();
  const variables = { filter: projectFilter(view), after: null };
  const { data, error, refetch, fetchMore, loading } = useQuery(ProjectListDocument, { variables });
  const page = data?.projects;
  const more = () => fetchMore(nextPage(data, "projects"));
  return (
    <section className="panel" aria-label={say("projects.list.title")} aria-busy={loading}>
      <header className="panel-heading">
        <h2>
          {say("projects.list.title")} {isSynthetic && <SimulatedMark />}
        </h2>
        <span>
          {page === undefined
            ? "…"
            : say("projects.list.total", { count: page.totalCount, projects: count(page.totalCount) })}
        </span>
      </header>
      {error !== undefined && (
        <div className="panel-part">
          <LoadError what={say("projects.list.what")} error={error} onRetry={() => refetch()} />
        </div>
      )}
      {page === undefined && error === undefined && (
        <div className="panel-part">
          <SkeletonRows rows={10} rowHeight={54} />
        </div>
      )}
      {page?.totalCount === 0 && (
        <div className="panel-part">
          <NothingLeft
            filters={filtersOf(view)}
            onDrop={(name) => change({ [name]: undefined })}
            onClear={() => change(NO_FILTER)}
          />
        </div>
      )}
      <ul className="project-rows">
        {page?.nodes.map((project) => (
          <li key={project.code}>
            <ProjectRow
              project={project}
              isAnywhere={view.area === undefined}
              onChoose={() => change({ area: view.area ?? project.county.code, project: project.code })}
            />
          </li>
        ))}
      </ul>
      {page?.pageInfo.hasNextPage === true && (
        <div className="panel-part">
          <button type="button" className="link-button" disabled={loading} onClick={more}>
            {say("ui.more", { count: Math.min(PAGE, page.totalCount - page.nodes.length) })}
          </button>
        </div>
      )}
    </section>
  );
}

function ProjectRow(props: { project: Listed; isAnywhere: boolean; onChoose: () => void }) {
  const words = useWords();
  const { project } = props;
  const { say } = words;
  return (
    <button type="button" className="project-row" onClick={props.onChoose}>
      <SectorIcon sector={project.sector} />
      <span className="project-row-name">
        <b>{project.name}</b>
        <small>
          {props.isAnywhere && `${words.nameOf(project.county)} · `}
          {say(`projects.stage.${project.stage}`)} · <ScheduleMark status={project.schedule} />
        </small>
      </span>
      <span className="project-row-figures">
        <b>{project.budget == null ? say("projects.budgetUnknown") : moneyText(words, project.budget)}</b>
        <small>{shareText(project.physicalProgress)}</small>
      </span>
    </button>
  );
}

/** An empty list names the filters that can be dropped. */
function NothingLeft(props: {
  filters: readonly FilterName[];
  onDrop: (name: FilterName) => void;
  onClear: () => void;
}) {
  const { say } = useWords();
  if (props.filters.length === 0)
    return <Empty title={say("projects.list.none")}>{say("projects.list.noneNext")}</Empty>;
  return (
    <Empty title={say("projects.list.noneFiltered")}>
      <ul className="drop-filters">
        {props.filters.map((name) => (
          <li key={name}>
            <button type="button" className="link-button" onClick={() => props.onDrop(name)}>
              {say("projects.list.drop", { name: say(`projects.filter.${name}`) })}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="link-button" onClick={props.onClear}>
            {say("projects.filter.clear")}
          </button>
        </li>
      </ul>
    </Empty>
  );
}
