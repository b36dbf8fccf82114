import type { Asset, Indicator, Place, World } from "../world.ts";

export interface ServingAsset {
  readonly asset: Asset;
  /** Its place in the world's list. */
  readonly number: number;
}

/** For each place the assets of an indicator's kinds that are linked to it, in the order of their ids. */
export function assetsServing(
  world: World,
  indicator: Indicator,
  places: readonly Place[],
): { readonly isRecorded: boolean; readonly serving: readonly (readonly ServingAsset[])[] } {
  const byHamlet = new Map<number, ServingAsset[]>();
  const byVillage = new Map<number, ServingAsset[]>();
  let isRecorded = false;
  for (const [number, asset] of world.assets.entries()) {
    if (!indicator.assetKinds.includes(asset.kind)) continue;
    isRecorded = true;
    if (indicator.technology !== null && asset.technology !== indicator.technology) continue;
    for (const hamlet of asset.hamlets) put(byHamlet, hamlet, { asset, number });
    for (const village of asset.villages) put(byVillage, village, { asset, number });
  }
  const serving = places.map(
    (place) => (place.hamlet === null ? byVillage.get(place.village) : byHamlet.get(place.hamlet)) ?? [],
  );
  return { isRecorded, serving };
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
