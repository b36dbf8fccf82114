import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { FoundProjectsQuery } from "../api/generated/graphql.ts";

const FoundProjects = graphql(`
  query FoundProjects($search: String!, $after: String) {
    projects(filter: { search: $search }, first: 200, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { code }
    }
  }
`);

/** Codes of all projects that a search finds: tiles know no spelling. Null without a search and while it is asked. */
export function useFoundProjects(search: string | undefined): readonly string[] | null {
  const client = useApolloClient();
  const [found, setFound] = useState<{ search: string; codes: readonly string[] } | null>(null);
  useEffect(() => {
    if (search === undefined) return;
    let isWanted = true;
    const ask = async () => {
      const codes: string[] = [];
      let after: string | null = null;
      while (isWanted) {
        const answer: { data?: FoundProjectsQuery | undefined } = await client.query({
          query: FoundProjects,
          variables: { search, after },
        });
        const page = answer.data?.projects;
        codes.push(...(page?.nodes ?? []).map(({ code }) => code));
        if (page?.pageInfo.hasNextPage !== true) break;
        after = page.pageInfo.endCursor ?? null;
      }
      if (isWanted) setFound({ search, codes });
    };
    // The list says what went wrong; the map then shows none that was searched for.
    ask().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [client, search]);
  return found !== null && found.search === search ? found.codes : null;
}
