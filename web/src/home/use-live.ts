import type { ApolloClient } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useEffect } from "react";
import { hearCountyNews } from "../api/county-news.ts";
import { renewTiles } from "../map/use-tile-jsons.ts";

/** What the page begins with has the line for itself. */
const HEAD_START_MS = 2500;
/** Several counties answered at once are asked for once. */
const GATHERED_MS = 250;

/** What is on screen is asked for again when the answers inside the area were made anew; it stays until they come. */
export function useLive(area: string | undefined, isWanted: boolean): void {
  const client = useApolloClient();
  useEffect(() => {
    if (!isWanted) return;
    let gathering: number | undefined;
    const renew = () => {
      gathering = undefined;
      renewTiles();
      askAgain(client);
    };
    let stop = () => {};
    const start = window.setTimeout(() => {
      stop = hearCountyNews(area, () => {
        gathering ??= window.setTimeout(renew, GATHERED_MS);
      });
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
