import { useEffect } from "react";
import { useWords } from "../ui/i18n.ts";
import type { ProjectRow } from "./rows-query.ts";

export interface Loading {
  readonly rows: readonly ProjectRow[];
  readonly total: number;
  /** Whether the page that was asked for last did not come. */
  readonly hasFailed: boolean;
  readonly onMore: () => void;
}

const AHEAD = 200;

/** Asks for the next page while a page's length of rows is still to come. */
export function useMore(last: number, { rows, total, onMore }: Loading) {
  const isNear = rows.length < total && last + AHEAD > rows.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that came may not be enough
  useEffect(() => {
    if (isNear) onMore();
  }, [isNear, rows]);
}

/** Under the rows that are there: how many are to come, or that they did not. */
export function MoreToCome({ rows, total, hasFailed, onMore }: Loading) {
  const { say } = useWords();
  if (rows.length >= total) return null;
  return (
    <p className="list-more" role={hasFailed ? "alert" : undefined}>
      {say(hasFailed ? "projectList.moreFailed" : "projectList.more", { shown: rows.length, total })}{" "}
      {hasFailed && (
        <button type="button" className="link-button" onClick={onMore}>
          {say("ui.retry")}
        </button>
      )}
    </p>
  );
}
