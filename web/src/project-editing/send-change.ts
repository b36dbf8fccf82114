import {
  type ApolloClient,
  CombinedGraphQLErrors,
  ServerError,
  type TypedDocumentNode,
} from "@apollo/client";
import { type FragmentType, readFragment } from "../api/generated/fragment-masking.ts";
import { graphql } from "../api/generated/gql.ts";
import type { Problem } from "../outbox/entry.ts";

const ChangeOutcome = graphql(`
  fragment ChangeOutcome on ProjectPayload {
    __typename
    ... on ProjectChanged { code project { code version } }
    ... on InvalidInput { problems { field message messageZh } }
    ... on Conflict { currentVersion changedBy }
    ... on NotPermitted { message messageZh }
  }
`);

/** What every change of a project carries. */
export interface ChangeInput {
  readonly project: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** A mutation that calls its payload `outcome`. */
export type ChangeDocument<Input> = TypedDocumentNode<
  { readonly outcome: FragmentType<typeof ChangeOutcome> },
  { readonly input: Input }
>;

export type Outcome =
  | { readonly kind: "done"; readonly code: string; readonly version: number | null }
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] }
  | { readonly kind: "conflict"; readonly changedBy: string | null }
  | { readonly kind: "notPermitted"; readonly message: string; readonly messageZh: string }
  /** Nobody knows whether it arrived: the same change has to be sent again, with its key. */
  | { readonly kind: "unanswered"; readonly detail: string };

const PATIENCE_MILLISECONDS = 40_000;

export async function sendChange<Input>(
  client: ApolloClient,
  mutation: ChangeDocument<Input>,
  input: Input,
): Promise<Outcome> {
  try {
    const { data } = await client.mutate({
      mutation,
      variables: { input },
      // What was changed is asked for by the page; the memory of pages is not written from here.
      fetchPolicy: "no-cache",
      context: { fetchOptions: { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) } },
    });
    if (data == null) return { kind: "unanswered", detail: "no payload" };
    return outcomeOf(data.outcome);
  } catch (cause) {
    return failureOf(cause);
  }
}

function outcomeOf(masked: FragmentType<typeof ChangeOutcome>): Outcome {
  const payload = readFragment(ChangeOutcome, masked);
  switch (payload.__typename) {
    case "ProjectChanged":
      return { kind: "done", code: payload.code, version: payload.project?.version ?? null };
    case "InvalidInput":
      return { kind: "invalid", problems: payload.problems };
    case "Conflict":
      return { kind: "conflict", changedBy: payload.changedBy ?? null };
    case "NotPermitted":
      return { kind: "notPermitted", message: payload.message, messageZh: payload.messageZh };
  }
}

/** What cannot be read will not be read the next time either; all else may be better then. */
function failureOf(cause: unknown): Outcome {
  const [error] = CombinedGraphQLErrors.is(cause) ? cause.errors : [];
  const code = error?.extensions?.code;
  if (error !== undefined && (code === "BAD_USER_INPUT" || code === "GRAPHQL_VALIDATION_FAILED")) {
    const field = String(error.extensions?.field ?? "").replace(/^input\./, "");
    return { kind: "invalid", problems: [{ field, message: error.message, messageZh: error.message }] };
  }
  const detail = ServerError.is(cause)
    ? `HTTP ${cause.statusCode}`
    : String(code ?? (cause as Error).message);
  return { kind: "unanswered", detail };
}
