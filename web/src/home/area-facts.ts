import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import type { AreaFactsQuery } from "../api/generated/graphql.ts";

const AreaFacts = graphql(`
  query AreaFacts($code: ID!) {
    area(code: $code) {
      code
      level
      name
      nameEn
      formerCodes
      formerNames
      successions { ...Former }
      population
      villageCount
      dataAsOf
      bbox
      parent { code name nameEn parent { code name nameEn parent { code name nameEn } } }
      children { code level name nameEn villageCount }
    }
    facts(county: $code, indicator: "administrative_villages") { id value quote document asOf }
  }
`);

export type AreaShown = NonNullable<AreaFactsQuery["area"]>;
export type AreaFact = AreaFactsQuery["facts"][number];

/** One area: `area` is null where the code is unknown, undefined while it is on its way. */
export function useAreaFacts(code: string | undefined) {
  const { data, error, refetch } = useQuery(AreaFacts, {
    variables: { code: code ?? "" },
    skip: code === undefined,
  });
  const isAsked = code !== undefined;
  return { area: isAsked ? data?.area : undefined, facts: data?.facts ?? [], error, refetch };
}

interface Named {
  readonly name: string;
  readonly nameEn?: string | null;
}

/** The divisions above, the widest first. */
export function pathOf({ parent }: AreaShown): Named[] {
  const above = [parent?.parent?.parent, parent?.parent, parent];
  return above.filter((each) => each != null);
}
