import type { TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useRef, useState } from "react";
import { newKey } from "../outbox/entry.ts";
import { useWords, type Words } from "../ui/i18n.ts";

/** What can come of a change: what was wished for, or why it did not happen. */
export interface Sent {
  readonly __typename: string;
  readonly problems?: readonly { readonly message: string; readonly messageZh: string }[];
  readonly message?: string;
  readonly messageZh?: string;
  /** Shown once, by those changes that make one. */
  readonly linkSecret?: string | null;
  readonly secret?: string | null;
}

/** A mutation that calls its payload `change`. */
type ChangeDocument<Input> = TypedDocumentNode<{ readonly change: object }, { readonly input: Input }>;

const REFUSALS = ["InvalidInput", "NotPermitted", "Conflict"];

/** Sends a change, and has the page's lists asked for anew; what kept it from happening is told in words. */
export function useSend(onSent: () => void) {
  const client = useApolloClient();
  const words = useWords();
  // Nobody knows whether what was not answered arrived: the same wish has the same key until it is.
  const open = useRef({ wish: "", key: newKey() });
  const [isSending, setIsSending] = useState(false);
  const [fault, setFault] = useState<string>();

  async function send<Input extends { readonly idempotencyKey: string }>(
    mutation: ChangeDocument<Input>,
    input: Omit<Input, "idempotencyKey">,
  ): Promise<Sent | undefined> {
    const wish = JSON.stringify(input);
    if (open.current.wish !== wish) open.current = { wish, key: newKey() };
    const variables = { input: { ...input, idempotencyKey: open.current.key } as Input };
    setIsSending(true);
    const answer = await client
      .mutate({ mutation, variables, fetchPolicy: "no-cache" })
      .catch((cause: Error) => cause);
    setIsSending(false);
    const change = answer instanceof Error ? answer : (answer.data?.change as Sent | undefined);
    const told = faultOf(words, change);
    setFault(told);
    if (change === undefined || change instanceof Error) return undefined;
    open.current = { wish: "", key: newKey() };
    if (told === undefined || change.__typename === "Conflict") onSent();
    return told === undefined ? change : undefined;
  }
  return { send, fault, isSending };
}

function faultOf({ say, language }: Words, change: Sent | Error | undefined): string | undefined {
  if (change === undefined || change instanceof Error)
    return say("account.notSent", { detail: change?.message ?? "" });
  if (!REFUSALS.includes(change.__typename)) return undefined;
  if (change.__typename === "Conflict") return say("account.conflict");
  const told = change.problems ?? [{ message: change.message ?? "", messageZh: change.messageZh ?? "" }];
  return told.map(({ message, messageZh }) => (language === "zh" ? messageZh : message)).join(say("ui.list"));
}
