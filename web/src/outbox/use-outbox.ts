import { useApolloClient } from "@apollo/client/react";
import { useEffect, useSyncExternalStore } from "react";
import { useViewer } from "../api/viewer.ts";
import { type OutboxState, outbox } from "./outbox.ts";

/** The queue of the person who is signed in. */
export function useOutbox(): OutboxState {
  const client = useApolloClient();
  const account = useViewer().viewer?.account;
  useEffect(() => {
    if (account !== undefined) outbox.serve(client, account);
  }, [client, account]);
  return useSyncExternalStore(outbox.subscribe, outbox.state);
}
