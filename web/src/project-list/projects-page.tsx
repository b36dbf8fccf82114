import "./projects-page.css";
import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import { AreaPage, type AreaPageShown } from "../home/area-page.tsx";
import { useWords } from "../ui/i18n.ts";
import { LoadError } from "../ui/states.tsx";
import { useMedia } from "../ui/use-media.ts";
import { DeadlineBoard } from "./deadline-board.tsx";
import { DeletedProjects } from "./deleted-projects.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { Gantt } from "./gantt.tsx";
import { listFilter } from "./list-filter.ts";
import { MoneyView } from "./money-view.tsx";
import { OverdueReports } from "./overdue-reports.tsx";
import { PageHead } from "./page-head.tsx";
import { ProjectListView, type ShownProps } from "./project-list-view.tsx";
import { TotalsBand } from "./totals-band.tsx";
import { useListTotals } from "./totals-query.ts";

const Synthetic = graphql(`
  query ListSynthetic($area: ID!, $isChina: Boolean!) {
    area(code: $area) @skip(if: $isChina) { code coverage(indicator: "road_hardened") { synthetic } }
    areas(filter: { level: COUNTY, hasData: true }, first: 200) @include(if: $isChina) {
      nodes { code coverage(indicator: "road_hardened") { synthetic } }
    }
  }
`);

/** Whether what is listed was made up: the area's own word; for all of China that of any county. */
function useIsSynthetic(area: string | undefined): boolean {
  const variables = { area: area ?? "", isChina: area === undefined };
  const { data } = useQuery(Synthetic, { variables });
  const counties = data?.areas?.nodes ?? [];
  return data?.area?.coverage.synthetic ?? counties.some(({ coverage }) => coverage.synthetic);
}

const VIEWS = {
  table: ProjectListView,
  gantt: Gantt,
  deadlines: DeadlineBoard,
  money: MoneyView,
  overdue: OverdueReports,
} as const;

/** All projects of an area: as a table with its map, along time, by deadline, by money, by silence; and those deleted. */
export default function ProjectsPage() {
  const { say } = useWords();
  return <AreaPage title={say("projectList.title")}>{(shown) => <Projects {...shown} />}</AreaPage>;
}

function Projects({ view, change, area, areaName }: AreaPageShown) {
  const isPhone = useMedia("(max-width: 767px)");
  const isSynthetic = useIsSynthetic(view.area);
  const shown: ShownProps = { view, change, area, isSynthetic, isPhone };
  return (
    <div className="project-list" data-view={view.as ?? "table"}>
      <PageHead {...shown} areaName={areaName} dataDay={area?.dataAsOf} />
      {view.as === "deleted" ? <DeletedProjects view={view} /> : <Listed {...shown} as={view.as} />}
    </div>
  );
}

/** Projects of a filter, with their totals. */
function Listed({ as = "table", ...shown }: ShownProps & { as?: keyof typeof VIEWS | undefined }) {
  const { say } = useWords();
  const { view, change, area, isPhone } = shown;
  const { totals, error, refetch } = useListTotals(listFilter(view));
  const View = VIEWS[as];
  return (
    <>
      {error !== undefined ? (
        <LoadError what={say("projectList.totals")} error={error} onRetry={() => refetch()} />
      ) : (
        <TotalsBand totals={totals} />
      )}
      {isPhone ? (
        <details className="filters-folded">
          <summary>{say("projects.filter.title")}</summary>
          <FilterBar view={view} change={change} dataDay={area?.dataAsOf} />
        </details>
      ) : (
        <FilterBar view={view} change={change} dataDay={area?.dataAsOf} />
      )}
      <View {...shown} />
    </>
  );
}
