import { print } from "graphql";
import { z } from "zod";
import { eventsOf } from "./event-stream.ts";
import { graphql } from "./generated/gql.ts";

const NEWS = graphql(`
  subscription CountyNews($within: ID) { countyChanged(within: $within) { county dataVersion } }
`);

const News = z.object({
  data: z.object({ countyChanged: z.object({ county: z.string().nullable(), dataVersion: z.string() }) }),
});
const Ready = z.object({ dataVersion: z.string() });

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Calls when answers inside an area were made anew, until what it gives back is called. Silent while the line is
 * down or nobody looks at the page: browsers open only a few lines to a server, for all of their tabs together. What
 * was missed meanwhile is told of afterwards.
 */
export function hearCountyNews(within: string | undefined, onNews: () => void): () => void {
  const ended = new AbortController();
  void hear({ within, onNews, signal: ended.signal });
  return () => ended.abort();
}

interface Hearing {
  readonly within: string | undefined;
  readonly onNews: () => void;
  readonly signal: AbortSignal;
}

async function hear({ within, onNews, signal }: Hearing): Promise<void> {
  let known: string | undefined;
  let pause = FIRST_PAUSE_MS;
  const learn = (version: string) => {
    if (known !== undefined && known !== version) onNews();
    known = version;
  };
  while (!signal.aborted) {
    await looked(signal);
    const outcome = await listen(within, signal, (version) => {
      pause = FIRST_PAUSE_MS;
      learn(version);
    }).catch(() => "broken" as const);
    if (outcome === "refused") return;
    await rest(pause * (0.75 + Math.random() / 2), signal);
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  }
}

/** Listens until the line ends; tells each version of the data, beginning with the one that stands. */
async function listen(
  within: string | undefined,
  signal: AbortSignal,
  onVersion: (version: string) => void,
): Promise<"ended" | "refused"> {
  const line = new AbortController();
  const hangUp = () => line.abort();
  const hidden = () => document.hidden && hangUp();
  signal.addEventListener("abort", hangUp);
  document.addEventListener("visibilitychange", hidden);
  try {
    const response = await fetch("/graphql/stream", {
      method: "POST",
      headers: { accept: "text/event-stream", "content-type": "application/json" },
      body: JSON.stringify({ query: print(NEWS), variables: { within } }),
      signal: line.signal,
    });
    // Too many streams stand open (429): one may be closed by and by.
    if (response.status === 429) return "ended";
    if (response.status >= 400 && response.status < 500) return "refused";
    if (!response.ok || response.body === null) return "ended";
    onVersion(await versionNow(line.signal));
    for await (const { event, data } of eventsOf(response.body)) {
      if (event !== "next") continue;
      const news = News.safeParse(JSON.parse(data));
      if (!news.success) return "refused";
      onVersion(news.data.data.countyChanged.dataVersion);
    }
    return "ended";
  } finally {
    hangUp();
    signal.removeEventListener("abort", hangUp);
    document.removeEventListener("visibilitychange", hidden);
  }
}

async function versionNow(signal: AbortSignal): Promise<string> {
  const response = await fetch("/health/ready", { signal });
  return Ready.parse(await response.json()).dataVersion;
}

const rest = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Settled while somebody looks at the page and the browser believes in its line. */
function looked(signal: AbortSignal): Promise<void> {
  const isLooked = () => signal.aborted || (!document.hidden && navigator.onLine);
  if (isLooked()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (!isLooked()) return;
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
      signal.removeEventListener("abort", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    signal.addEventListener("abort", look);
  });
}
