import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { AreaAgreementQuery, CountiesAgreementQuery } from "../api/generated/graphql.ts";
import { DIFFERENCE_CLASSES, type DifferenceClass } from "../map/view-state.ts";

const AreaAgreement = graphql(`
  query AreaAgreement($area: ID!, $indicator: ID!, $asOf: Date) {
    coverageAgreement(area: $area, indicator: $indicator, asOf: $asOf) {
      reported
      computed
      agreement
      villages
      people
    }
  }
`);

const CountiesAgreement = graphql(`
  query CountiesAgreement($indicator: ID!, $asOf: Date) {
    areas(filter: { level: COUNTY, hasData: true }, first: 200) {
      nodes {
        code
        name
        nameEn
        parent { code name nameEn parent { code name nameEn } }
        agreement(indicator: $indicator, asOf: $asOf) { reported computed agreement villages people }
      }
    }
  }
`);

export type CountyAgreement = CountiesAgreementQuery["areas"]["nodes"][number];
export type AgreementCount = AreaAgreementQuery["coverageAgreement"][number];

const CLASSES: Readonly<Record<AgreementCount["agreement"], DifferenceClass>> = {
  BOTH_MET: "agreed",
  BOTH_UNMET: "agreed",
  CLAIMED_NOT_EVIDENCED: "claimed",
  EVIDENCED_NOT_CLAIMED: "evidenced",
  UNKNOWN: "undecided",
};

export interface DifferenceTotal {
  readonly villages: number;
  /** As far as counted; null when none of these villages is. */
  readonly people: number | null;
}
export type DifferenceTotals = Readonly<Record<DifferenceClass, DifferenceTotal>>;

const NONE: DifferenceTotal = { villages: 0, people: 0 };

function plus(sum: DifferenceTotal, { villages, people }: DifferenceTotal): DifferenceTotal {
  if (villages === 0) return sum;
  if (sum.villages === 0) return { villages, people };
  const isKnown = sum.people !== null || people !== null;
  return { villages: sum.villages + villages, people: isKnown ? (sum.people ?? 0) + (people ?? 0) : null };
}

/** The nine counts as the four classes of the legend. */
export function totalsOf(counts: readonly AgreementCount[]): DifferenceTotals {
  const totals = Object.fromEntries(DIFFERENCE_CLASSES.map((each) => [each, NONE])) as Record<
    DifferenceClass,
    DifferenceTotal
  >;
  for (const { agreement, villages, people } of counts) {
    const each = CLASSES[agreement];
    totals[each] = plus(totals[each], { villages, people: people ?? null });
  }
  return totals;
}

export interface DifferenceQuestion {
  readonly area: string | undefined;
  readonly indicator: string;
  /** Null means the county's data day. */
  readonly asOf: string | null;
}

/** Nine counts of an area, or of the counties with data together, which then are told one by one, too. */
export function useDifference({ area, ...question }: DifferenceQuestion, skip = false) {
  const one = useQuery(AreaAgreement, {
    variables: { area: area ?? "", ...question },
    skip: skip || area === undefined,
  });
  const all = useQuery(CountiesAgreement, { variables: question, skip: skip || area !== undefined });
  const counties = all.data?.areas.nodes;
  const counts =
    area === undefined ? counties?.flatMap(({ agreement }) => agreement) : one.data?.coverageAgreement;
  const shown = area === undefined ? all : one;
  return {
    counts,
    totals: counts === undefined ? undefined : totalsOf(counts),
    counties: area === undefined ? counties : undefined,
    isLoading: shown.loading,
    error: shown.error,
    refetch: shown.refetch,
  };
}
