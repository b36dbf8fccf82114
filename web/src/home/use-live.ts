import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { hearCountyNews } from "../api/county-news.ts";
import { renewTiles } from "../map/use-tile-jsons.ts";

/** What the page begins with has the line for itself. */
const HEAD_START_MS = 2500;
/** The map is first; what stands beside it is asked for after that, and news that come meanwhile are taken together. */
const GATHERED_MS = 300;

/** What is on screen is asked for again when the answers inside the area were made anew; it stays until they come. */
export function useLive(area: string | undefined, isWanted: boolean): void {
  const client = useApolloClient();
  useEffect(() => {
    if (!isWanted) return;
    let gathering: number | undefined;
    let hasMore = false;
    const hear = () => {
      hasMore = gathering !== undefined;
      if (hasMore) return;
      renewTiles();
      gathering = window.setTimeout(() => {
        gathering = undefined;
        if (hasMore) hear();
        else askAgain(client);
      }, GATHERED_MS);
    };
    let stop = () => {};
    const start = window.setTimeout(() => {
      stop = hearCountyNews(area, hear);
    }, HEAD_START_MS);
    return () => {
      window.clearTimeout(start);
      window.clearTimeout(gathering);
      stop();
    };
  }, [client, area, isWanted]);
}

// Not as a refetch, which would call all of the page loading: the answers come into the memory that the page shows.
function askAgain(client: ApolloClient): void {
  for (const { query, variables } of client.getObservableQueries("active"))
    client.query({ query, variables, fetchPolicy: "network-only" }).catch(() => undefined);
}
