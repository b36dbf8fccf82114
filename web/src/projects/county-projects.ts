// Projects of many counties in one request: counties are data, so the field is repeated for those that exist.

import type { TypedDocumentNode } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { type FieldNode, Kind, type OperationDefinitionNode } from "graphql";
import { useMemo } from "react";
import { graphql } from "../api/generated/gql.ts";

const CountyProjects = graphql(`
  query CountyProjects {
    county: projects(filter: { within: "520281" }, first: 1) { totalCount }
  }
`);

type Counted = Readonly<Record<string, { readonly totalCount: number }>>;

const inCounty = (field: FieldNode, code: string): FieldNode => ({
  ...field,
  alias: { kind: Kind.NAME, value: `c${code}` },
  arguments: (field.arguments ?? []).map((argument) =>
    argument.value.kind === Kind.OBJECT
      ? {
          ...argument,
          value: {
            ...argument.value,
            fields: argument.value.fields.map((each) => ({
              ...each,
              value: { kind: Kind.STRING, value: code } as const,
            })),
          },
        }
      : argument,
  ),
});

function countedIn(codes: readonly string[]): TypedDocumentNode<Counted, Record<string, never>> {
  const definitions = CountyProjects.definitions.map((definition): OperationDefinitionNode => {
    const operation = definition as OperationDefinitionNode;
    const [field] = operation.selectionSet.selections as readonly FieldNode[];
    const selections = field === undefined ? [] : codes.map((code) => inCounty(field, code));
    return { ...operation, selectionSet: { ...operation.selectionSet, selections } };
  });
  return { ...CountyProjects, definitions } as unknown as ReturnType<typeof countedIn>;
}

/** How many projects each county has; undefined while they are counted. */
export function useCountyProjects(
  codes: readonly string[],
  skip: boolean,
): ReadonlyMap<string, number> | undefined {
  const key = codes.filter((code) => /^\d{6}$/.test(code)).join();
  const document = useMemo(() => countedIn(key.split(",")), [key]);
  const { data } = useQuery(document, { skip: skip || key === "" });
  return useMemo(
    () =>
      data === undefined
        ? undefined
        : new Map(Object.entries(data).map(([alias, { totalCount }]) => [alias.slice(1), totalCount])),
    [data],
  );
}
