import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { Basis } from "../api/generated/graphql.ts";
import type { COVERAGE_CLASSES, DIFFERENCE_CLASSES } from "../map/view-state.ts";
import { polygonOf, type Shape } from "./shape.ts";

// Villages, people and classes are counted by the API, which knows every village: the map leaves some out when far away.

const Everybody = graphql(`
  query SelectionTotals($inside: GeoJSON!, $indicator: ID!, $basis: Basis, $asOf: Date) {
    all: villages(filter: { inside: $inside }, first: 0) { totalCount population households uncounted }
    gaps(filter: { inside: $inside, indicators: [$indicator], basis: $basis, asOf: $asOf }, first: 0) {
      totalCount
      peopleWithout
    }
  }
`);

const ByAnswer = graphql(`
  query SelectionByAnswer($inside: GeoJSON!, $indicator: ID!, $basis: Basis, $asOf: Date) {
    met: villages(
      filter: { inside: $inside, coverage: { indicator: $indicator, basis: $basis, asOf: $asOf, status: [MET] } }
      first: 0
    ) { totalCount population uncounted }
    partial: villages(
      filter: { inside: $inside, coverage: { indicator: $indicator, basis: $basis, asOf: $asOf, status: [PARTIAL] } }
      first: 0
    ) { totalCount population uncounted }
    unmet: villages(
      filter: { inside: $inside, coverage: { indicator: $indicator, basis: $basis, asOf: $asOf, status: [UNMET] } }
      first: 0
    ) { totalCount population uncounted }
    unknown: villages(
      filter: { inside: $inside, coverage: { indicator: $indicator, basis: $basis, asOf: $asOf, status: [UNKNOWN] } }
      first: 0
    ) { totalCount population uncounted }
    notApplicable: villages(
      filter: {
        inside: $inside
        coverage: { indicator: $indicator, basis: $basis, asOf: $asOf, status: [NOT_APPLICABLE] }
      }
      first: 0
    ) { totalCount population uncounted }
  }
`);

const ByOutlook = graphql(`
  query SelectionByOutlook($inside: GeoJSON!, $indicator: ID!, $basis: Basis, $asOf: Date) {
    orphan: gaps(
      filter: { inside: $inside, indicators: [$indicator], basis: $basis, asOf: $asOf, outlooks: [ORPHAN] }
      first: 0
    ) { totalCount peopleWithout }
    stalled: gaps(
      filter: { inside: $inside, indicators: [$indicator], basis: $basis, asOf: $asOf, outlooks: [STALLED] }
      first: 0
    ) { totalCount peopleWithout }
    closing: gaps(
      filter: { inside: $inside, indicators: [$indicator], basis: $basis, asOf: $asOf, outlooks: [CLOSING] }
      first: 0
    ) { totalCount peopleWithout }
  }
`);

const ByAgreement = graphql(`
  query SelectionByAgreement($inside: GeoJSON!, $indicator: ID!, $asOf: Date) {
    claimed: villages(
      filter: { inside: $inside, coverage: { indicator: $indicator, asOf: $asOf, agreement: [CLAIMED_NOT_EVIDENCED] } }
      first: 0
    ) { totalCount population uncounted }
    evidenced: villages(
      filter: { inside: $inside, coverage: { indicator: $indicator, asOf: $asOf, agreement: [EVIDENCED_NOT_CLAIMED] } }
      first: 0
    ) { totalCount population uncounted }
    agreed: villages(
      filter: { inside: $inside, coverage: { indicator: $indicator, asOf: $asOf, agreement: [BOTH_MET, BOTH_UNMET] } }
      first: 0
    ) { totalCount population uncounted }
    undecided: villages(
      filter: { inside: $inside, coverage: { indicator: $indicator, asOf: $asOf, agreement: [UNKNOWN] } }
      first: 0
    ) { totalCount population uncounted }
  }
`);

/** By what the villages inside are told apart. */
export type Scale = "coverage" | "gaps" | "difference";

export interface SelectionQuestion {
  readonly shape: Shape;
  readonly indicator: string;
  readonly basis: Basis;
  /** The day on screen. */
  readonly asOf: string;
}

export type SelectedClass =
  | (typeof COVERAGE_CLASSES)[number]
  | (typeof DIFFERENCE_CLASSES)[number]
  | "notApplicable"
  | "orphan"
  | "stalled"
  | "closing";

export interface ClassTotal {
  readonly of: SelectedClass;
  readonly villages: number;
  /** Residents; of gaps those who are without. */
  readonly people: number;
}

interface Counted {
  readonly totalCount: number;
  readonly population?: number;
  readonly peopleWithout?: number;
}

const DOCUMENTS = { coverage: ByAnswer, gaps: ByOutlook, difference: ByAgreement } as const;

function totalsOf(data: object): ClassTotal[] {
  const counted = Object.entries(data).filter(([name]) => name !== "__typename") as [
    SelectedClass,
    Counted,
  ][];
  return counted.map(([of, { totalCount, population, peopleWithout }]) => ({
    of,
    villages: totalCount,
    people: population ?? peopleWithout ?? 0,
  }));
}

/** Sums over the villages whose seat is inside. */
export function useSelectionTotals(question: SelectionQuestion, scale: Scale) {
  const { shape, ...asked } = question;
  const variables = { ...asked, inside: polygonOf(shape) };
  const everybody = useQuery(Everybody, { variables });
  const classes = useQuery<object>(DOCUMENTS[scale], { variables });
  const error = everybody.error ?? classes.error;
  return {
    totals: everybody.data,
    classes: classes.data === undefined ? undefined : totalsOf(classes.data),
    error,
    retry: () => {
      void everybody.refetch();
      void classes.refetch();
    },
  };
}
