import type { ApolloClient } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { graphql } from "./generated/gql.ts";
import type { ViewerQuery } from "./generated/graphql.ts";

export const VIEWER = graphql(`
  query Viewer {
    viewer { account name isSystemAdministrator mayWrite grants { county countyName countyNameEn role } }
  }
`);

/** The county of a role, as other areas are named. */
export const grantedCounty = ({
  county,
  countyName,
  countyNameEn,
}: Pick<Viewer["grants"][number], "county" | "countyName" | "countyNameEn">) => ({
  code: county,
  name: countyName ?? county,
  nameEn: countyNameEn ?? null,
});

export type Viewer = NonNullable<ViewerQuery["viewer"]>;

/** Who looks at the page, and what they may do; the server decides again, whatever the page shows. */
export interface Rights {
  /** Null for nobody in particular; undefined while it is on its way. */
  readonly viewer: Viewer | null | undefined;
  /** Whether the person keeps projects and the ground of a county; without a county, of any. */
  mayEdit(county?: string | null): boolean;
  /** Whether the person manages a county's people, zones and standards; without a county, any county's. */
  mayAdminister(county?: string | null): boolean;
}

const EDITING = ["ENGINEER", "COUNTY_ADMINISTRATOR"];
const ADMINISTERING = ["COUNTY_ADMINISTRATOR"];

export function rightsOf(viewer: Viewer | null | undefined): Rights {
  const may = (roles: readonly string[], county: string | null | undefined) =>
    viewer?.mayWrite === true &&
    (viewer.isSystemAdministrator ||
      viewer.grants.some((grant) => (county ?? grant.county) === grant.county && roles.includes(grant.role)));
  return {
    viewer,
    mayEdit: (county) => may(EDITING, county),
    mayAdminister: (county) => may(ADMINISTERING, county),
  };
}

export function useViewer(): Rights {
  const { data } = useQuery(VIEWER);
  const viewer = data?.viewer;
  return useMemo(() => rightsOf(viewer), [viewer]);
}

/** Asks again who is signed in, past what was known. */
export async function askViewer(client: ApolloClient): Promise<Viewer | null> {
  const { data, error } = await client.query({ query: VIEWER, fetchPolicy: "network-only" });
  if (error !== undefined) throw error;
  return data?.viewer ?? null;
}
