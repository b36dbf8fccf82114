import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { Basis } from "../api/generated/graphql.ts";

const GapTotals = graphql(`
  query GapTotals($within: ID, $indicators: [ID!], $basis: Basis, $asOf: Date) {
    all: gaps(filter: { within: $within, indicators: $indicators, basis: $basis, asOf: $asOf }, first: 4) {
      totalCount
      peopleWithout
      nodes { ...GapRow }
    }
    orphan: gaps(filter: { within: $within, indicators: $indicators, basis: $basis, asOf: $asOf, outlooks: [ORPHAN] }, first: 1) {
      totalCount
      peopleWithout
    }
    stalled: gaps(filter: { within: $within, indicators: $indicators, basis: $basis, asOf: $asOf, outlooks: [STALLED] }, first: 1) {
      totalCount
      peopleWithout
    }
    closing: gaps(filter: { within: $within, indicators: $indicators, basis: $basis, asOf: $asOf, outlooks: [CLOSING] }, first: 1) {
      totalCount
      peopleWithout
    }
  }
`);

export interface GapQuestion {
  /** Code of an area; null means all of China. */
  readonly within: string | null;
  readonly indicator: string;
  readonly basis: Basis;
  /** Null means each county's data day. */
  readonly asOf: string | null;
}

/** The largest gaps of an area for one indicator, and how many people wait for what. */
export function useGapTotals({ indicator, ...question }: GapQuestion) {
  const variables = { ...question, indicators: [indicator] };
  const { data, previousData, loading, error, refetch } = useQuery(GapTotals, { variables });
  return { totals: data, shownTotals: data ?? previousData, isLoading: loading, error, refetch };
}
