import type { Map as MapLibreMap, SourceSpecification, StyleSpecification } from "maplibre-gl";

/** Shows another style: what differs from the former one is applied. */
export const applyStyle = (map: MapLibreMap, style: StyleSpecification): void => {
  map.setStyle(style, { diff: true, transformStyle: keepLoaded });
};

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
