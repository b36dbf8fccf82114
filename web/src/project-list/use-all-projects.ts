import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { DeadlineRowsQuery, ProjectFilter } from "../api/generated/graphql.ts";
import { allPages } from "../takeaway/lists/all-pages.ts";

const DeadlineRows = graphql(`
  query DeadlineRows($filter: ProjectFilter, $after: String) {
    projects(filter: $filter, first: 200, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        stage
        schedule
        startedOn
        villages { township { code name nameEn } }
        county { code name nameEn }
        milestones { kind dueOn doneOn }
      }
    }
  }
`);

export type DeadlineRow = DeadlineRowsQuery["projects"]["nodes"][number];

interface Answer {
  readonly key: string;
  readonly rows?: readonly DeadlineRow[];
  readonly error?: Error;
}

/** Every project of a filter with its milestones; null skips. A board counts all of them, so all must be there. */
export function useDeadlineRows(filter: ProjectFilter | null) {
  const client = useApolloClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [done, setDone] = useState(0);
  const [tries, setTries] = useState(0);
  const key = JSON.stringify([filter, tries]);
  useEffect(() => {
    const [asked] = JSON.parse(key) as [ProjectFilter | null, number];
    if (asked === null) return;
    const controller = new AbortController();
    const ask = async (after: string | null) => {
      const variables = { filter: asked, after };
      const page = await client.query({ query: DeadlineRows, variables, fetchPolicy: "no-cache" });
      if (page.error !== undefined) throw page.error;
      return page.data?.projects;
    };
    const tell = (next: Answer) => controller.signal.aborted || setAnswer(next);
    allPages(ask, { signal: controller.signal, onProgress: setDone }).then(
      (rows) => tell({ key, rows }),
      (error: Error) => tell({ key, error }),
    );
    return () => controller.abort();
  }, [client, key]);
  const current = answer?.key === key ? answer : null;
  return {
    rows: current?.rows,
    error: current?.error,
    done,
    retry: () => setTries((before) => before + 1),
  };
}
