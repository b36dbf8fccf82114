import { useEffect, useRef } from "react";

const PAUSE_MILLISECONDS = 30_000;

/** Tries again when the browser is back on line, and now and then: a line may be back without its knowing. */
export function useRetry(isWanted: boolean, retry: () => void): void {
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!isWanted) return;
    const again = () => latest.current();
    const timer = setInterval(again, PAUSE_MILLISECONDS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [isWanted]);
}
