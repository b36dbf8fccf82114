import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { Basis, ComparedSideQuery } from "../api/generated/graphql.ts";
import type { SideAsked } from "./comparison.ts";

const ComparedSide = graphql(`
  query ComparedSide($area: ID!, $indicator: ID!, $basis: Basis, $asOf: Date) {
    area(code: $area) {
      code
      name
      nameEn
      dataAsOf
      villageCount
      coverage(indicator: $indicator, basis: $basis, asOf: $asOf) {
        asOf
        coveredShare
        isForecast
        synthetic
        dataAsOfMin
        dataAsOfMax
        standard { profile threshold comparison citation verification }
        villages { met partial unmet unknown total }
        people { met partial unmet unknown total }
      }
    }
  }
`);

export type SideArea = NonNullable<ComparedSideQuery["area"]>;
export type SideSummary = SideArea["coverage"];

export interface Question {
  readonly indicator: string;
  readonly basis: Basis;
}

/** What the API says of one side; `area` is null where the code is unknown. */
export function useSide({ area, day }: SideAsked, question: Question, waits = false) {
  const { data, error, refetch } = useQuery(ComparedSide, {
    variables: { area: area ?? "", ...question, asOf: day ?? null },
    skip: area === undefined || waits,
  });
  return { area: data?.area, error, retry: () => void refetch() };
}

export type Side = ReturnType<typeof useSide>;
