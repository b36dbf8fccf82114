import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { WeekRowsQuery } from "../api/generated/graphql.ts";
import { allPages } from "../takeaway/lists/all-pages.ts";

// Cached row by row: what is sent from here redraws the row, and the form of a project opens with what is known.
const WeekRows = graphql(`
  query WeekRows($county: ID, $after: String) {
    projects(filter: { within: $county, stages: [UNDER_CONSTRUCTION] }, first: 200, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        version
        schedule
        responsibleUnit
        lastReportOn
        reportOverdueDays
        county { code name nameEn dataAsOf }
        villages { township { code name nameEn } }
        quantities { kind unit planned done asOf existingBefore }
        reports(first: 1) { id asOf }
      }
    }
  }
`);

export type WeekRow = WeekRowsQuery["projects"]["nodes"][number];

interface Answer {
  readonly key: string;
  readonly rows?: readonly WeekRow[];
  readonly error?: Error;
}

/** Every project under construction in some counties; null is all there are. */
export function useWeekRows(counties: readonly string[] | null) {
  const client = useApolloClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tries, setTries] = useState(0);
  const key = JSON.stringify([counties, tries]);
  useEffect(() => {
    const [asked] = JSON.parse(key) as [readonly string[] | null, number];
    const controller = new AbortController();
    const { signal } = controller;
    const rowsIn = (county: string | null) =>
      allPages(
        async (after) => {
          const variables = { county, after };
          const page = await client.query({ query: WeekRows, variables, fetchPolicy: "no-cache" });
          if (page.error !== undefined) throw page.error;
          return page.data?.projects;
        },
        { signal, onProgress: () => {} },
      );
    const tell = (next: Answer) => signal.aborted || setAnswer(next);
    Promise.all((asked ?? [null]).map(rowsIn)).then(
      (rows) => tell({ key, rows: rows.flat() }),
      (error: Error) => tell({ key, error }),
    );
    return () => controller.abort();
  }, [client, key]);
  return {
    rows: answer?.rows,
    error: answer?.key === key ? answer.error : undefined,
    reload: () => setTries((before) => before + 1),
  };
}
