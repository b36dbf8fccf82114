import { useApolloClient } from "@apollo/client/react";
import { useEffect, useMemo, useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { FoundProjectsQuery, ProjectFilter } from "../api/generated/graphql.ts";

const FoundProjects = graphql(`
  query FoundProjects($filter: ProjectFilter!, $after: String) {
    projects(filter: $filter, first: 200, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { code }
    }
  }
`);

/** Codes of all projects that a search finds: tiles know no spelling. Null without a search and while it is asked. */
export function useFoundProjects(search: string | undefined): readonly string[] | null {
  const filter = useMemo(() => (search === undefined ? undefined : { search }), [search]);
  return useProjectCodes(filter);
}

/** Codes of all projects that a filter finds. Null without a filter and while it is asked. */
export function useProjectCodes(filter: ProjectFilter | undefined): readonly string[] | null {
  const client = useApolloClient();
  const [found, setFound] = useState<{ filter: ProjectFilter; codes: readonly string[] } | null>(null);
  useEffect(() => {
    if (filter === undefined) return;
    let isWanted = true;
    const ask = async () => {
      const codes: string[] = [];
      let after: string | null = null;
      while (isWanted) {
        const answer: { data?: FoundProjectsQuery | undefined } = await client.query({
          query: FoundProjects,
          variables: { filter, after },
        });
        const page = answer.data?.projects;
        codes.push(...(page?.nodes ?? []).map(({ code }) => code));
        if (page?.pageInfo.hasNextPage !== true) break;
        after = page.pageInfo.endCursor ?? null;
      }
      if (isWanted) setFound({ filter, codes });
    };
    // The list says what went wrong; the map then shows none that was searched for.
    ask().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [client, filter]);
  return found !== null && found.filter === filter ? found.codes : null;
}
