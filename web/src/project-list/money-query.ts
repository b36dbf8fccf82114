import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { MoneyTotalsQuery, ProjectFilter } from "../api/generated/graphql.ts";

const MoneyTotals = graphql(`
  query MoneyTotals(
    $filter: ProjectFilter
    $ahead: ProjectFilter
    $behind: ProjectFilter
    $unallocated: ProjectFilter
  ) {
    sectors: projectTotals(filter: $filter, by: SECTOR) { key projects budget allocated disbursed }
    levels: projectTotals(filter: $filter, by: FUND_LEVEL) { key projects allocated disbursed }
    sources: projectTotals(filter: $filter, by: FUND_SOURCE) { key projects allocated disbursed }
    ahead: projects(filter: $ahead, first: 1) { totalCount }
    behind: projects(filter: $behind, first: 1) { totalCount }
    unallocated: projects(filter: $unallocated, first: 1) { totalCount }
  }
`);

export type MoneyLine = MoneyTotalsQuery["levels"][number];

/** Where the money of what is listed comes from, and how many projects' money and works differ. */
export function useMoneyTotals(filter: ProjectFilter) {
  return useQuery(MoneyTotals, {
    variables: {
      filter,
      ahead: { ...filter, money: "AHEAD" },
      behind: { ...filter, money: "BEHIND" },
      unallocated: { ...filter, money: "UNALLOCATED" },
    },
    fetchPolicy: "no-cache",
  });
}
