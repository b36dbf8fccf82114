import { useApolloClient, useQuery } from "@apollo/client/react";
import { print } from "graphql";
import { useEffect, useState } from "react";
import { useRetry } from "../device/use-retry.ts";
import { askViewer, VIEWER, type Viewer } from "./viewer.ts";
import { isWithoutLine, PATIENCE_MILLISECONDS } from "./without-line.ts";

// Who was signed in here last: without a line nobody else can say. It opens pages; the server asks for more.

const NAME = "cuntong-person";

interface Remembered {
  /** What was asked: the answer to another question is none. */
  readonly question: string;
  readonly viewer: Viewer;
}

function lastPerson(): Viewer | null {
  const { question, viewer } = JSON.parse(localStorage.getItem(NAME) ?? "{}") as Partial<Remembered>;
  return viewer !== undefined && question === print(VIEWER) ? viewer : null;
}

/** Forgets who was signed in, and what was seen then; what was typed waits for its writer. */
export async function forgetPerson(): Promise<void> {
  localStorage.removeItem(NAME);
  const { shelf } = await import("../device/shelf.ts");
  await shelf("seen").clear();
}

async function remember(viewer: Viewer | null): Promise<void> {
  const isAnother = localStorage.getItem(NAME) !== null && lastPerson()?.account !== viewer?.account;
  if (isAnother) await forgetPerson();
  const remembered: Remembered | null = viewer && { question: print(VIEWER), viewer };
  if (remembered !== null) localStorage.setItem(NAME, JSON.stringify(remembered));
}

/** Remembers who is signed in; where the server cannot be asked, it is taken to be whoever it was last. */
export function useLastPerson(): void {
  const client = useApolloClient();
  const { data, error } = useQuery(VIEWER);
  const [isAssumed, setIsAssumed] = useState(false);
  const viewer = data?.viewer;
  const isUnknown = viewer === undefined;
  const hasNoLine = isWithoutLine(error);
  useEffect(() => {
    if (viewer !== undefined) remember(viewer).catch(() => undefined); // where nothing may be kept, nothing is
  }, [viewer]);
  useEffect(() => {
    if (!isUnknown) return;
    const assume = () => {
      const last = lastPerson();
      if (last === null) return;
      setIsAssumed(true);
      client.writeQuery({ query: VIEWER, data: { viewer: last } });
    };
    const timer = setTimeout(assume, hasNoLine ? 0 : PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [client, isUnknown, hasNoLine]);
  useRetry(isAssumed, () => {
    askViewer(client).then(
      () => setIsAssumed(false),
      () => undefined,
    );
  });
}
