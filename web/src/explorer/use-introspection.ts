import type { TypedDocumentNode } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { getIntrospectionQuery, type IntrospectionQuery, parse } from "graphql";

// Asked of the running server rather than built in: the page then never describes another version.
const Introspection: TypedDocumentNode<IntrospectionQuery> = parse(
  getIntrospectionQuery({ inputValueDeprecation: true }),
);

/** The schema as the server tells it, descriptions included. */
export function useIntrospection() {
  const { data, error, refetch } = useQuery(Introspection, { fetchPolicy: "no-cache" });
  return { schema: data, error, retry: () => void refetch() };
}
