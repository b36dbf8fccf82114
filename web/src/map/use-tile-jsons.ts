import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { fetchTileJson, type TileJson } from "./tile-json.ts";

export type TilesAnswer =
  | { readonly kind: "loading" }
  | { readonly kind: "found"; readonly tiles: Readonly<Record<string, TileJson>> }
  | { readonly kind: "failed"; readonly error: Error };

const asked = new Map<string, Promise<TileJson>>();
const known = new Map<string, TileJson>();

/** Descriptions change only with the data: each is asked for once a visit, a failed one again. */
function tileJson(layer: string): Promise<TileJson> {
  const before = asked.get(layer);
  if (before !== undefined) return before;
  const answer = fetchTileJson(layer);
  asked.set(layer, answer);
  const isLatest = () => asked.get(layer) === answer;
  answer.then(
    (json) => isLatest() && known.set(layer, json),
    () => isLatest() && asked.delete(layer),
  );
  return answer;
}

let renewals = 0;
const renewed = new Set<() => void>();

/** The data changed: descriptions are asked for again, and those that are shown stay until the new ones come. */
export function renewTiles(): void {
  asked.clear();
  renewals += 1;
  for (const tell of renewed) tell();
}

const onRenewed = (tell: () => void) => {
  renewed.add(tell);
  return () => renewed.delete(tell);
};

async function tileJsons(layers: readonly string[]): Promise<Readonly<Record<string, TileJson>>> {
  const answers = await Promise.all(layers.map(async (layer) => [layer, await tileJson(layer)] as const));
  return Object.fromEntries(answers);
}

/** What has been answered by now; a map that begins with it need not change its style a moment later. */
function answeredSoFar(layers: readonly string[]): TilesAnswer {
  const tiles = layers.map((layer) => [layer, known.get(layer)] as const);
  if (tiles.some(([, json]) => json === undefined)) return { kind: "loading" };
  return { kind: "found", tiles: Object.fromEntries(tiles) as Readonly<Record<string, TileJson>> };
}

/** Starts asking before the map's own script has arrived. */
export const expectTiles = (layers: readonly string[]): void => {
  tileJsons(layers).catch(() => undefined);
};

/** What the tile layers hold. The former answer stays while other layers are asked for. */
export function useTileJsons(layers: readonly string[]) {
  const key = layers.join(",");
  const atHand = useMemo(() => answeredSoFar(key.split(",")), [key]);
  const [given, setGiven] = useState({ key, answer: atHand });
  const renewal = useSyncExternalStore(onRenewed, () => renewals);
  const [attempt, setAttempt] = useState(0);
  // Asked while rendering: creating the map takes longer than the answer.
  useMemo(() => expectTiles(key.split(",")), [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let isWanted = true;
    const give = (answer: TilesAnswer) => isWanted && setGiven({ key, answer });
    tileJsons(key.split(",")).then(
      (tiles) => give({ kind: "found", tiles }),
      // What is shown outlives a renewal that fails; the next news renew it.
      (error) => answeredSoFar(key.split(",")).kind === "loading" && give({ kind: "failed", error }),
    );
    return () => {
      isWanted = false;
    };
  }, [key, attempt, renewal]);

  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  const isNewer = given.key === key || atHand.kind !== "found";
  return { answer: isNewer ? given.answer : atHand, retry };
}
