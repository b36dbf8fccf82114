import { useQuery } from "@apollo/client/react";
import { useCallback, useRef, useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { ProjectFilter, ProjectOrder, ProjectRowsQuery } from "../api/generated/graphql.ts";
import { nextPage } from "../api/next-page.ts";

export const ProjectRows = graphql(`
  query ProjectRows(
    $filter: ProjectFilter, $orderBy: [ProjectOrder!], $first: Int!, $after: String, $withMilestones: Boolean! = false
  ) {
    projects(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        sector
        programme
        stage
        schedule
        budget
        allocated
        disbursed
        plannedStart
        plannedFinish
        startedOn
        finishedOn
        forecastFinish
        physicalProgress
        lastReportOn
        reportOverdueDays
        responsibleUnit
        county { code name nameEn dataAsOf }
        villages { code name nameEn township { code name nameEn } }
        quantities { kind unit planned done }
        closesGaps { village { code } peopleWithout }
        milestones @include(if: $withMilestones) { kind dueOn doneOn }
      }
    }
  }
`);

export type ProjectRow = ProjectRowsQuery["projects"]["nodes"][number];

/** Rows per page as one scrolls. */
export const PAGE = 200;
// What fills a screen comes first, for it comes sooner.
const FIRST_PAGE = 60;

interface Asked {
  readonly filter: ProjectFilter;
  readonly orderBy: ProjectOrder;
  /** Deadlines make rows twice as heavy: only who draws them asks. */
  readonly withMilestones?: boolean;
}

/** Projects page by page. Rows are not kept in the cache one by one: thousands would have to be gathered again with every page. */
export function useProjectRows({ filter, orderBy, withMilestones = false }: Asked) {
  const { data, error, loading, refetch, fetchMore } = useQuery(ProjectRows, {
    variables: { filter, orderBy: [orderBy], first: FIRST_PAGE, after: null, withMilestones },
    fetchPolicy: "no-cache",
  });
  const page = data?.projects;
  const asked = useRef<string | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const more = useCallback(async () => {
    const { hasNextPage, endCursor = null } = page?.pageInfo ?? {};
    if (hasNextPage !== true || asked.current === endCursor) return;
    asked.current = endCursor;
    setHasFailed(false);
    try {
      const next = nextPage(data, "projects");
      await fetchMore({ ...next, variables: { ...next.variables, first: PAGE } });
    } catch {
      setHasFailed(true);
    } finally {
      // The page after it may have been asked for in the meantime.
      if (asked.current === endCursor) asked.current = null;
    }
  }, [data, page, fetchMore]);
  return { rows: page?.nodes, total: page?.totalCount, error, isLoading: loading, refetch, more, hasFailed };
}
