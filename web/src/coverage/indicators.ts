import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { IndicatorsQuery } from "../api/generated/graphql.ts";

const Indicators = graphql(`
  query Indicators($county: ID) {
    indicators(county: $county) {
      id
      sector
      name
      nameEn
      unit
      judgedFor
      threshold
      comparison
      citation
      verification
      profile
    }
  }
`);

export type Indicator = IndicatorsQuery["indicators"][number];

const NONE: readonly Indicator[] = [];

/** The questions that exist, in their order; thresholds are those of the county's profile. */
export function useIndicators(county?: string) {
  const { data, error, refetch } = useQuery(Indicators, { variables: { county: county ?? null } });
  return { indicators: data?.indicators ?? NONE, error, refetch };
}

export const sectorsOf = (indicators: readonly Indicator[]): Indicator["sector"][] => [
  ...new Set(indicators.map((indicator) => indicator.sector)),
];
