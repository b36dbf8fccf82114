import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { Basis, CountiesWithDataQuery } from "../api/generated/graphql.ts";

const CountiesWithData = graphql(`
  query CountiesWithData($indicator: ID!, $basis: Basis, $asOf: Date) {
    areas(filter: { level: COUNTY, hasData: true }, first: 200) {
      totalCount
      nodes {
        code
        name
        nameEn
        villageCount
        dataAsOf
        parent { code name nameEn parent { code name nameEn } }
        coverage(indicator: $indicator, basis: $basis, asOf: $asOf) {
          asOf
          coveredShare
          isForecast
          synthetic
          villages { met partial unmet unknown total }
          people { met partial unmet unknown total }
        }
      }
    }
  }
`);

export type CountyWithData = CountiesWithDataQuery["areas"]["nodes"][number];

interface Asked {
  readonly indicator: string;
  readonly basis: Basis;
  readonly asOf: string | null;
}

const NONE: readonly CountyWithData[] = [];

/** Counties that have data, most people without first; not current while another question is on its way. */
export function useCountiesWithData(variables: Asked, skip = false) {
  const { data, previousData, loading, error, refetch } = useQuery(CountiesWithData, { variables, skip });
  const areas = (data ?? previousData)?.areas;
  const counties = [...(areas?.nodes ?? NONE)].sort(
    (a, b) => b.coverage.people.unmet - a.coverage.people.unmet,
  );
  return {
    counties,
    total: areas?.totalCount,
    isCurrent: data !== undefined,
    isLoading: loading,
    error,
    refetch,
  };
}
