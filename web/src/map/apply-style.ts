import type {
  Map as MapLibreMap,
  SourceSpecification,
  StyleSpecification,
  VectorTileSource,
} from "maplibre-gl";

/** Shows another style: what differs from the former one is applied. */
export const applyStyle = (map: MapLibreMap, style: StyleSpecification): void => {
  renewAddresses(map, style);
  map.setStyle(style, { diff: true, transformStyle: keepLoaded });
};

/** A source whose tiles have other addresses would be taken out and put in: the map would blink. */
function renewAddresses(map: MapLibreMap, style: StyleSpecification): void {
  const held = map.getStyle()?.sources ?? {};
  for (const [id, next] of Object.entries(style.sources)) {
    const addresses = otherAddresses(held[id], next);
    if (addresses !== undefined) map.getSource<VectorTileSource>(id)?.setTiles(addresses);
  }
}

/** The new addresses of a source's tiles, where nothing else about it is new. */
export function otherAddresses(
  held: SourceSpecification | undefined,
  next: SourceSpecification,
): string[] | undefined {
  if (held?.type !== "vector" || next.type !== "vector" || next.tiles === undefined) return undefined;
  if (String(held.tiles) === String(next.tiles)) return undefined;
  const isSame =
    JSON.stringify(sorted({ ...held, tiles: [] })) === JSON.stringify(sorted({ ...next, tiles: [] }));
  return isSame ? next.tiles : undefined;
}

const sorted = (source: object) => Object.entries(source).sort(([one], [other]) => (one < other ? -1 : 1));

/** A loaded map knows data where its style said an address; taken for a change, they would be loaded again. */
export function keepLoaded(
  previous: StyleSpecification | undefined,
  next: StyleSpecification,
): StyleSpecification {
  const kept = ([id, source]: [string, SourceSpecification]) => {
    const held = previous?.sources[id];
    const isHeld = source.type === "geojson" && typeof source.data === "string" && held?.type === "geojson";
    return [id, isHeld ? held : source];
  };
  return { ...next, sources: Object.fromEntries(Object.entries(next.sources).map(kept)) };
}
