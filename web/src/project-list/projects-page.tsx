import "./projects-page.css";
import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { graphql } from "../api/generated/gql.ts";
import { type AreaShown, useAreaFacts } from "../home/area-facts.ts";
import { PageFrame } from "../home/page-frame.tsx";
import { useView, type ViewInUrl } from "../home/view.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError } from "../ui/states.tsx";
import { useMedia } from "../ui/use-media.ts";
import { DeadlineBoard } from "./deadline-board.tsx";
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

/** All projects of an area: as a table with its map, along time, by deadline, by money, by silence. */
export default function ProjectsPage() {
  const url = useView();
  const { area, error, refetch } = useAreaFacts(url.view.area);
  const { say } = useWords();
  const isUnknown = url.view.area !== undefined && area === null;
  return (
    <PageFrame>
      {error !== undefined && (
        <LoadError what={say("home.areaFacts")} error={error} onRetry={() => refetch()} />
      )}
      {isUnknown ? (
        <section aria-label={say("projectList.title")}>
          <h1>{say("projectList.title")}</h1>
          <Empty title={say("home.noArea", { code: url.view.area ?? "" })}>{say("home.noAreaNext")}</Empty>
        </section>
      ) : (
        <Projects {...url} area={area ?? undefined} />
      )}
    </PageFrame>
  );
}

function Projects({ view, change, area }: ViewInUrl & { area: AreaShown | undefined }) {
  const { say, nameOf } = useWords();
  const isPhone = useMedia("(max-width: 767px)");
  const isSynthetic = useIsSynthetic(view.area);
  const { totals, error, refetch } = useListTotals(listFilter(view));
  const areaName = area === undefined ? say("home.china") : nameOf(area);
  useTitle(areaName);
  const shown: ShownProps = { view, change, area, isSynthetic, isPhone };
  const View = VIEWS[view.as ?? "table"];
  return (
    <div className="project-list" data-view={view.as ?? "table"}>
      <PageHead {...shown} areaName={areaName} dataDay={area?.dataAsOf} />
      {error !== undefined ? (
        <LoadError what={say("projectList.totals")} error={error} onRetry={() => refetch()} />
      ) : (
        <TotalsBand totals={totals} />
      )}
      {isPhone ? (
        <details className="filters-folded">
          <summary>{say("projects.filter.title")}</summary>
          <FilterBar view={view} change={change} />
        </details>
      ) : (
        <FilterBar view={view} change={change} />
      )}
      <View {...shown} />
    </div>
  );
}

function useTitle(area: string) {
  const { say, language } = useWords();
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = say("home.title", { area, indicator: say("projectList.title") });
  }, [say, language, area]);
}
