import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { ProjectTotalsQuery } from "../api/generated/graphql.ts";
import type { ViewState } from "../map/view-state.ts";
import { filtersOf, projectFilter } from "./project-filter.ts";

const ProjectTotals = graphql(`
  query ProjectTotals($filter: ProjectFilter) {
    schedule: projectTotals(filter: $filter, by: SCHEDULE) { key projects budget allocated disbursed }
    stage: projectTotals(filter: $filter, by: STAGE) { key projects budget }
  }
`);

export type ProjectTotalsShown = ProjectTotalsQuery;

/** Totals of the filtered projects; those of the question before stay while another is asked. */
export function useProjectTotals(view: ViewState) {
  const { data, previousData, loading, error, refetch } = useQuery(ProjectTotals, {
    variables: { filter: projectFilter(view) },
  });
  return { totals: data, shown: data ?? previousData, isLoading: loading, error, refetch };
}

/** Sum of one figure over the lines. */
export const summed = <Key extends string>(
  lines: readonly Readonly<Record<Key, number>>[],
  key: Key,
): number => lines.reduce((sum, line) => sum + line[key], 0);

/** All projects of the area, whatever the filter: what programmes there are to choose from. */
const Programmes = graphql(`
  query Programmes($filter: ProjectFilter) {
    projectTotals(filter: $filter, by: PROGRAMME) { key projects }
  }
`);

export function useProgrammes(area: string | undefined) {
  const { data } = useQuery(Programmes, {
    variables: { filter: area === undefined ? {} : { within: area } },
  });
  return (data?.projectTotals ?? []).filter(({ key }) => key !== "NONE");
}

export const isFiltered = (view: ViewState): boolean => filtersOf(view).length > 0;
