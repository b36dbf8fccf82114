import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { Sector } from "../api/generated/graphql.ts";

const QuantityKindsDocument = graphql(`
  query QuantityKinds($sector: Sector!) { quantityKinds(sector: $sector) { kind unit } }
`);

/** What can be planned in a sector; undefined while it is on its way. */
export function useQuantityKinds(sector: Sector) {
  const { data, error, refetch } = useQuery(QuantityKindsDocument, { variables: { sector } });
  return { kinds: data?.quantityKinds, error, refetch };
}
