import { useApolloClient } from "@apollo/client/react";
import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";
import { hearCountyNews } from "../api/county-news.ts";
import type { Snapshot } from "./moved.ts";

/** Counties are answered within seconds. Whoever heard nothing for so long asks, and is told so. */
const PATIENCE_MILLISECONDS = 20_000;

/** What a change waits for: the county's answers, made anew. */
export interface Waiting {
  /** The village's answers before the first change that is not told of yet. */
  readonly before: Snapshot;
  readonly state: "computing" | "answered" | "late";
  /** What was done, in the words of its button. */
  readonly done: string;
}

export interface Moving {
  /** Called before a change is sent; what it gives back is called once the change was taken. */
  begin(): (done: string) => void;
}

export const MovingContext = createContext<Moving | null>(null);

export function useMoving(): Moving {
  const moving = useContext(MovingContext);
  if (moving === null) throw new Error("A change was made outside the page that tells what it moved");
  return moving;
}

/** Remembers the answers before a change, and asks again once the county was answered anew. */
export function useMoved(county: string, now: Snapshot) {
  const client = useApolloClient();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const news = useRef(0);
  const latest = useRef(now);
  latest.current = now;

  const renew = useCallback(async () => {
    const asked = [...client.getObservableQueries("active")].map(({ query, variables }) =>
      client.query({ query, variables, fetchPolicy: "network-only" }),
    );
    await Promise.allSettled(asked);
  }, [client]);
  const settle = useCallback(
    async (state: "answered" | "late") => {
      await renew();
      setWaiting((known) => known && { ...known, state });
    },
    [renew],
  );
  useEffect(
    () =>
      hearCountyNews(county, () => {
        news.current += 1;
        void settle("answered");
      }),
    [county, settle],
  );
  const isComputing = waiting?.state === "computing";
  useEffect(() => {
    if (!isComputing) return;
    const timer = setTimeout(() => void settle("late"), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isComputing, settle]);

  const begin = useCallback(() => {
    const [before, heard] = [latest.current, news.current];
    return (done: string) => {
      // Answers that are still being made are those of the changes before, too.
      setWaiting((known) => ({
        before: known?.state === "computing" ? known.before : before,
        state: "computing",
        done,
      }));
      // The news may have been faster than the change's own answer.
      void (news.current > heard ? settle("answered") : renew());
    };
  }, [renew, settle]);
  return { waiting, begin, askAgain: () => settle("late"), forget: () => setWaiting(null) };
}
