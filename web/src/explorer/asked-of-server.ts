import { useCallback, useEffect, useState } from "react";

export interface Answered<T> {
  readonly data: T | undefined;
  readonly error: Error | undefined;
  readonly retry: () => void;
}

/** What a question outside of GraphQL's cache is answered; asked again when the question changes or on `retry`. */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>): Answered<T> {
  const [state, setState] = useState<{ data?: T; error?: Error }>({});
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again
  useEffect(() => {
    const stop = new AbortController();
    setState({});
    ask(stop.signal).then(
      (data) => stop.signal.aborted || setState({ data }),
      (error: Error) => stop.signal.aborted || setState({ error }),
    );
    return () => stop.abort();
  }, [ask, round]);
  const retry = useCallback(() => setRound((before) => before + 1), []);
  return { data: state.data, error: state.error, retry };
}

/** The JSON at an address of this server. */
export async function fetchJson(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
