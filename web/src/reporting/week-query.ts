import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { graphql } from "../api/generated/gql.ts";
import type { WeekRowsQuery } from "../api/generated/graphql.ts";
import { useLastSeen } from "../api/last-seen.ts";
import { useRetry } from "../device/use-retry.ts";
import { allPages, type Pacing } from "../takeaway/lists/all-pages.ts";

// In the order of the page: rows that come later stand below those that somebody types into already.
export const WeekRows = graphql(`
  query WeekRows($county: ID, $first: Int!, $after: String) {
    projects(
      filter: { within: $county, stages: [UNDER_CONSTRUCTION] }
      orderBy: [REPORT_OVERDUE_DESC]
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        code
        name
        sector
        version
        schedule
        physicalProgress
        forecastFinish
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

/** What fills a screen comes first, for it comes sooner. */
const FIRST_PAGE = 40;
const PAGE = 200;

/** All that a person has to report of, as far as it has come. */
export interface Week {
  readonly rows: readonly WeekRow[];
  /** How many there are; null until every county has said so. */
  readonly total: number | null;
  readonly isWhole: boolean;
}

interface Answer {
  readonly key: string;
  readonly week?: Week;
  readonly error?: Error;
}

/** The week; where the server cannot be asked, as it was when it was last seen whole. */
export function useLastWeek(account: string, counties: readonly string[] | null) {
  const { week, error, reload } = useWeekRows(counties);
  const isWhole = week?.isWhole === true;
  const seen = useLastSeen<Week>({
    question: WeekRows,
    place: [account, "WeekRows", JSON.stringify(counties)],
    answer: isWhole ? week : undefined,
    error,
    isWanted: !isWhole && (week === undefined || error !== undefined),
  });
  useRetry(seen !== null, reload);
  const shown = isWhole ? week : (seen?.data ?? week);
  return { week: shown, seenAt: isWhole ? null : (seen?.seenAt ?? null), error, reload };
}

/** Every project under construction in some counties; null is all there are. */
function useWeekRows(counties: readonly string[] | null) {
  const client = useApolloClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tries, setTries] = useState(0);
  const key = JSON.stringify([counties, tries]);
  useEffect(() => {
    const [asked] = JSON.parse(key) as [readonly string[] | null, number];
    const controller = new AbortController();
    const { signal } = controller;
    const tell = (next: (before: Answer | null) => Answer) => signal.aborted || setAnswer(next);
    // Asked again, rows stay until all have come: somebody types into them.
    const onWeek = (week: Week) =>
      tell((before) => ({ key, week: before?.week?.isWhole && !week.isWhole ? before.week : week }));
    gather(client, asked ?? [null], { signal, onWeek }).catch((error: Error) =>
      tell((before) => ({ ...before, key, error })),
    );
    return () => controller.abort();
  }, [client, key]);
  return {
    week: answer?.week,
    error: answer?.key === key ? answer.error : undefined,
    reload: () => setTries((before) => before + 1),
  };
}

interface Telling {
  readonly signal: AbortSignal;
  readonly onWeek: (week: Week) => void;
}

/** All counties at once, each page after page. */
async function gather(
  client: ApolloClient,
  counties: readonly (string | null)[],
  { signal, onWeek }: Telling,
): Promise<void> {
  const totals = new Map<string | null, number>();
  const rows: WeekRow[] = [];
  const one = (county: string | null) => {
    const pacing: Pacing = { signal, onProgress: () => {} };
    return allPages(async (after) => {
      const page = await pageOf(client, { county, after, first: after === null ? FIRST_PAGE : PAGE });
      totals.set(county, page.totalCount);
      rows.push(...page.nodes);
      const total = [...totals.values()].reduce((sum, count) => sum + count, 0);
      onWeek({ rows: [...rows], total: totals.size === counties.length ? total : null, isWhole: false });
      return page;
    }, pacing);
  };
  await Promise.all(counties.map(one));
  onWeek({ rows, total: rows.length, isWhole: true });
}

async function pageOf(
  client: ApolloClient,
  variables: { readonly county: string | null; readonly first: number; readonly after: string | null },
) {
  const { data, error } = await client.query({ query: WeekRows, variables, fetchPolicy: "no-cache" });
  if (error !== undefined) throw error;
  if (data === undefined) throw new Error("The server gave no page of the list");
  return data.projects;
}
