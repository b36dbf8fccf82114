import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import { grantedCounty, useViewer } from "../api/viewer.ts";
import { useView } from "../home/view.ts";
import { useWords } from "../ui/i18n.ts";

const CountiesToManage = graphql(`
  query CountiesToManage { areas(filter: { level: COUNTY, hasData: true }, first: 200) { nodes { code name nameEn } } }
`);

export interface County {
  readonly code: string;
  readonly name: string;
}

/**
 * The counties that the viewer manages: those of the roles, or, for a system administrator, those with data. Undefined
 * until that is known.
 */
export function useManagedCounties(): readonly County[] | undefined {
  const { viewer } = useViewer();
  const { nameOf } = useWords();
  const isSystem = viewer?.isSystemAdministrator === true;
  const { data } = useQuery(CountiesToManage, { skip: !isSystem });
  if (isSystem) return data?.areas.nodes.map((area) => ({ code: area.code, name: nameOf(area) }));
  return viewer?.grants
    .filter(({ role }) => role === "COUNTY_ADMINISTRATOR")
    .map((grant) => ({ code: grant.county, name: nameOf(grantedCounty(grant)) }));
}

/** One of the counties, beginning with the one on screen. */
export function useChosenCounty(counties: readonly County[] | undefined) {
  const { view } = useView();
  const [wished, choose] = useState<string | undefined>(view.area);
  const chosen = counties?.find(({ code }) => code === wished) ?? counties?.[0];
  return { county: chosen?.code, choose };
}
