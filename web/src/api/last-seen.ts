import { type DocumentNode, print } from "graphql";
import { useEffect, useRef, useState } from "react";
import { type Place, shelf } from "../device/shelf.ts";
import { isWithoutLine, PATIENCE_MILLISECONDS } from "./without-line.ts";

/** An answer of the server as it was when it last came. */
export interface Seen<Data> {
  readonly data: Data;
  readonly seenAt: string;
}

interface Kept<Data> extends Seen<Data> {
  /** What was asked: the answer to another question is none. */
  readonly question: string;
}

interface Asked<Data> {
  readonly question: DocumentNode;
  /** Undefined while nobody knows whose it is. */
  readonly place: Place | undefined;
  readonly answer: Data | undefined;
  readonly error: unknown;
  /** Whether the page has nothing to show, nor anything on its way. */
  readonly isWanted: boolean;
  /** Where else it may be found. */
  readonly instead?: () => Promise<Seen<Data> | undefined>;
}

/** What was kept of an answer, if it is one to this question. */
export function lastSeen<Data>(kept: unknown, question: DocumentNode): Seen<Data> | undefined {
  const seen = kept as Kept<Data> | undefined;
  return seen?.question === print(question) ? seen : undefined;
}

/** Keeps an answer; where none comes, gives the one that came last. Null where there is none, or no need for it. */
export function useLastSeen<Data>(asked: Asked<Data>): Seen<Data> | null {
  const { question, place, answer, error, isWanted } = asked;
  const latest = useRef(asked.instead);
  latest.current = asked.instead;
  const [found, setFound] = useState<{ readonly at: string; readonly seen: Seen<Data> }>();
  const at: string | undefined = place && JSON.stringify(place);
  const hasNoLine = isWithoutLine(error);
  useEffect(() => {
    if (answer === undefined || at === undefined) return;
    const kept: Kept<Data> = { question: print(question), data: answer, seenAt: new Date().toISOString() };
    shelf("seen")
      .put(JSON.parse(at), kept)
      .catch(() => undefined); // a full device: the page goes on without
  }, [at, question, answer]);
  useEffect(() => {
    if (!isWanted || at === undefined) return;
    let isOver = false;
    const look = async () => {
      const kept = await shelf("seen").get(JSON.parse(at));
      const seen = lastSeen<Data>(kept, question) ?? (await latest.current?.());
      if (!isOver && seen !== undefined) setFound({ at, seen });
    };
    const timer = setTimeout(() => void look(), hasNoLine ? 0 : PATIENCE_MILLISECONDS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [at, question, isWanted, hasNoLine]);
  return isWanted && found !== undefined && found.at === at ? found.seen : null;
}
