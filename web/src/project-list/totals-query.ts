import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { ListTotalsQuery, ProjectFilter } from "../api/generated/graphql.ts";
import { type Amount, isRoadPhase, ROAD_PHASES } from "./figures.ts";

const ListTotals = graphql(`
  query ListTotals($filter: ProjectFilter) {
    sectors: projectTotals(filter: $filter, by: SECTOR) {
      key
      projects
      budget
      allocated
      disbursed
      quantities { kind unit planned done }
    }
    schedule: projectTotals(filter: $filter, by: SCHEDULE) { key projects }
  }
`);

export type ListTotalsShown = ListTotalsQuery;

/** Totals of exactly what is listed. */
export function useListTotals(filter: ProjectFilter) {
  const { data, error, refetch } = useQuery(ListTotals, { variables: { filter }, fetchPolicy: "no-cache" });
  return { totals: data, error, refetch };
}

/** Amounts of work by kind: sectors may have kinds in common. */
export function amountsOf({ sectors }: Pick<ListTotalsShown, "sectors">): readonly Amount[] {
  const kinds = new Map<string, Amount>();
  for (const { kind, unit, planned, done } of sectors.flatMap(({ quantities }) => quantities)) {
    const before = kinds.get(kind) ?? { planned: 0, done: 0 };
    kinds.set(kind, { kind, unit, planned: before.planned + planned, done: before.done + done });
  }
  return [...kinds.values()].filter(({ planned }) => planned > 0);
}

/** The phases of roads where roads are built, else the first three kinds of work. */
export function shownAmounts(amounts: readonly Amount[]): readonly Amount[] {
  const roads = ROAD_PHASES.flatMap((kind) => amounts.filter((each) => each.kind === kind));
  return roads.length > 0 ? roads : amounts.filter((each) => !isRoadPhase(each)).slice(0, 3);
}
