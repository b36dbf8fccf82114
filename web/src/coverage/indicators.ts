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

const COUNTY_DIGITS = 6;

/** Whose profile is asked for: above counties, whose profiles differ, nobody's, which means the basic one. */
export const profileOf = (area: string | undefined): string | null =>
  area !== undefined && area.length >= COUNTY_DIGITS ? area : null;

/** The questions that exist, in their order; thresholds are those of the area's profile. */
export function useIndicators(area?: string) {
  const { data, error, refetch } = useQuery(Indicators, { variables: { county: profileOf(area) } });
  return { indicators: data?.indicators ?? NONE, error, refetch };
}

export const sectorsOf = (indicators: readonly Indicator[]): Indicator["sector"][] => [
  ...new Set(indicators.map((indicator) => indicator.sector)),
];
