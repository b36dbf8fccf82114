import { CombinedGraphQLErrors, ServerError } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useRef, useState } from "react";
import { type FragmentType, readFragment } from "../api/generated/fragment-masking.ts";
import type { ClashFragment, DeniedFragment, UnfitFragment } from "../api/generated/graphql.ts";
import { newKey } from "../outbox/entry.ts";
import type { ChangeDocument } from "./change.ts";
import { Clash, Denied, Unfit } from "./change-documents.ts";

export type Outcome =
  | { readonly kind: "taken" }
  | { readonly kind: "unfit"; readonly problems: UnfitFragment["problems"] }
  | { readonly kind: "clash"; readonly clash: ClashFragment }
  | { readonly kind: "denied"; readonly denied: DeniedFragment }
  /** Nobody knows whether it arrived: sent again with the same key it counts once. */
  | { readonly kind: "unanswered"; readonly detail: string };

const PATIENCE_MILLISECONDS = 40_000;

/** Sends a change, and what became of it. What is sent again as it was keeps its key. */
export function useChange(document: ChangeDocument) {
  const client = useApolloClient();
  const [isBusy, setIsBusy] = useState(false);
  const sent = useRef({ text: "", key: "" });
  const send = async (input: Readonly<Record<string, unknown>>): Promise<Outcome> => {
    const text = JSON.stringify(input);
    if (sent.current.text !== text) sent.current = { text, key: newKey() };
    setIsBusy(true);
    try {
      const { data } = await client.mutate({
        mutation: document,
        variables: { input: { ...input, idempotencyKey: sent.current.key } as never },
        context: { fetchOptions: { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) } },
      });
      return outcomeOf(data?.change);
    } catch (cause) {
      return failureOf(cause);
    } finally {
      setIsBusy(false);
    }
  };
  return { send, isBusy };
}

function outcomeOf(payload: { readonly __typename: string } | undefined): Outcome {
  switch (payload?.__typename) {
    case undefined:
      return { kind: "unanswered", detail: "no payload" };
    case "InvalidInput":
      return { kind: "unfit", problems: readFragment(Unfit, payload as FragmentType<typeof Unfit>).problems };
    case "Conflict":
      return { kind: "clash", clash: readFragment(Clash, payload as FragmentType<typeof Clash>) };
    case "NotPermitted":
      return { kind: "denied", denied: readFragment(Denied, payload as FragmentType<typeof Denied>) };
    default:
      return { kind: "taken" };
  }
}

/** What cannot be read will not be read the next time either; all else may be better then. */
function failureOf(cause: unknown): Outcome {
  const [error] = CombinedGraphQLErrors.is(cause) ? cause.errors : [];
  const code = error?.extensions?.code;
  if (error !== undefined && (code === "BAD_USER_INPUT" || code === "GRAPHQL_VALIDATION_FAILED")) {
    const { message } = error;
    return { kind: "unfit", problems: [{ field: "", message, messageZh: message }] };
  }
  const detail = ServerError.is(cause)
    ? `HTTP ${cause.statusCode}`
    : String(code ?? (cause as Error).message);
  return { kind: "unanswered", detail };
}
