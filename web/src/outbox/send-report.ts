import { type ApolloClient, CombinedGraphQLErrors, ServerError } from "@apollo/client";
import { graphql } from "../api/generated/gql.ts";
import { writtenBy } from "../api/written-by.ts";
import type { Problem, QueuedReport, Refusal } from "./entry.ts";

// The answer holds all that a report moves, so that pages redraw from it.
const ReportProgress = graphql(`
  mutation ReportProgress($input: ProgressInput!) {
    reportProgress(input: $input) {
      __typename
      ... on ProjectChanged {
        report
        project {
          code
          version
          stage
          schedule
          physicalProgress
          startedOn
          finishedOn
          forecastFinish
          lastReportOn
          reportOverdueDays
          updatedAt
          county { code dataAsOf }
          quantities { kind unit planned done asOf existingBefore }
          progress { on progress }
          reports(first: 200) {
            id
            asOf
            note
            correction
            correctionReason
            quantities { kind unit done }
          }
        }
      }
      ... on InvalidInput { problems { field message messageZh } }
      ... on Conflict { currentVersion changedBy }
      ... on NotPermitted { message messageZh }
    }
  }
`);

export type Sent =
  | { readonly kind: "taken"; readonly report: string | null }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** Nobody knows whether it arrived: the same report has to be sent again. */
  | { readonly kind: "unanswered"; readonly detail: string };

const PATIENCE_MILLISECONDS = 40_000;

export async function sendReport(client: ApolloClient, { key, account, input }: QueuedReport): Promise<Sent> {
  try {
    const { data } = await client.mutate({
      mutation: ReportProgress,
      variables: { input: { ...input, idempotencyKey: key } },
      context: {
        headers: writtenBy(account),
        fetchOptions: { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) },
      },
    });
    const payload = data?.reportProgress;
    switch (payload?.__typename) {
      case "ProjectChanged":
        return { kind: "taken", report: payload.report ?? null };
      case "InvalidInput":
        return refused({ kind: "invalid", problems: payload.problems });
      case "Conflict": {
        const { currentVersion, changedBy } = payload;
        return refused({ kind: "conflict", currentVersion, changedBy: changedBy ?? null });
      }
      case "NotPermitted": {
        const { message, messageZh } = payload;
        return refused({ kind: "notPermitted", message, messageZh });
      }
      default:
        return { kind: "unanswered", detail: "no payload" };
    }
  } catch (cause) {
    return outcomeOf(cause);
  }
}

const refused = (refusal: Refusal): Sent => ({ kind: "refused", refusal });

/** What cannot be read will not be read the next time either; all else may be better then. */
function outcomeOf(cause: unknown): Sent {
  const [error] = CombinedGraphQLErrors.is(cause) ? cause.errors : [];
  const code = error?.extensions?.code;
  const isUnreadable = code === "BAD_USER_INPUT" || code === "GRAPHQL_VALIDATION_FAILED";
  if (error !== undefined && isUnreadable) return refused({ kind: "invalid", problems: [asProblem(error)] });
  const detail = ServerError.is(cause)
    ? `HTTP ${cause.statusCode}`
    : String(code ?? (cause as Error).message);
  return { kind: "unanswered", detail };
}

const asProblem = ({ message }: { readonly message: string }): Problem => ({
  field: "",
  message,
  messageZh: message,
});
