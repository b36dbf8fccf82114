import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";

const TownshipsDocument = graphql(`
  query TownshipsOfCounty($code: ID!) { area(code: $code) { code children { code name nameEn } } }
`);

/** The townships of a county; none while they are on their way. */
export function useTownships(county: string) {
  const { data } = useQuery(TownshipsDocument, { variables: { code: county }, skip: county === "" });
  return data?.area?.children ?? [];
}
