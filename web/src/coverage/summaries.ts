// All indicators of one area, basis and day in one request. Indicators are data, so the fields are repeated
// for those that exist rather than written out.

import type { TypedDocumentNode } from "@apollo/client";
import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionNode } from "graphql";
import { graphql } from "../api/generated/gql.ts";
import type { AreaSummariesQuery, AreaSummariesQueryVariables } from "../api/generated/graphql.ts";

const OneSummary = graphql(`
  query AreaSummaries($area: ID!, $basis: Basis, $asOf: Date) {
    area(code: $area) {
      code
      coverage(indicator: "road_hardened", basis: $basis, asOf: $asOf) {
        asOf
        coveredShare
        judgedShare
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

export type Summary = NonNullable<AreaSummariesQuery["area"]>["coverage"];
export type Count = Summary["villages"];

interface SummariesByIndicator {
  readonly area: ({ readonly code: string } & Readonly<Record<string, Summary>>) | null;
}

const INDICATOR_ID = /^[a-z][a-z0-9_]*$/;

function forIndicator(field: FieldNode, id: string): FieldNode {
  const args = (field.arguments ?? []).map((argument) =>
    argument.name.value === "indicator"
      ? { ...argument, value: { kind: Kind.STRING, value: id } as const }
      : argument,
  );
  return { ...field, alias: { kind: Kind.NAME, value: id }, arguments: args };
}

const repeated = (selection: SelectionNode, ids: readonly string[]): SelectionNode[] =>
  selection.kind === Kind.FIELD && selection.name.value === "coverage"
    ? ids.map((id) => forIndicator(selection, id))
    : [selection];

function withIndicators(field: SelectionNode, ids: readonly string[]): SelectionNode {
  if (field.kind !== Kind.FIELD || field.selectionSet === undefined) return field;
  const selections = field.selectionSet.selections.flatMap((selection) => repeated(selection, ids));
  return { ...field, selectionSet: { ...field.selectionSet, selections } };
}

/** The operation above with its `coverage` field once for each indicator, each under the indicator's id. */
export function summariesFor(
  ids: readonly string[],
): TypedDocumentNode<SummariesByIndicator, AreaSummariesQueryVariables> {
  const usable = ids.filter((id) => INDICATOR_ID.test(id));
  const definitions = OneSummary.definitions.map((definition): OperationDefinitionNode => {
    const operation = definition as OperationDefinitionNode;
    const selections = operation.selectionSet.selections.map((field) => withIndicators(field, usable));
    return { ...operation, selectionSet: { ...operation.selectionSet, selections } };
  });
  return { ...OneSummary, definitions } as unknown as ReturnType<typeof summariesFor>;
}
