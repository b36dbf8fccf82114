/** What a lens lets people point at: a village, a project, a site; as a tile knows it. */
export interface MapMark {
  readonly code: string;
  /** The layer of the tile that holds it. */
  readonly layer: string;
  /** Of lines and areas, their first point in the tile. */
  readonly lon: number;
  readonly lat: number;
  readonly isPoint: boolean;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Where the marks of a lens are. */
export interface MarkSource {
  /** Source, as named in the style. */
  readonly source: string;
  /** Layers of its tiles whose features are marks. */
  readonly layers: readonly string[];
}

export interface TileFeature {
  readonly id?: number | string | undefined;
  readonly geometry: { readonly type: string };
  readonly properties: Readonly<Record<string, unknown>> | null;
}

type Nested = number | readonly Nested[];

/** Every corner of a shape, as longitude and latitude. */
export function cornersOf(geometry: { readonly type: string }): readonly (readonly [number, number])[] {
  const corners: (readonly [number, number])[] = [];
  const walk = (part: Nested | undefined): void => {
    if (part === undefined || typeof part === "number") return;
    const [lon, lat] = part;
    if (typeof lon === "number" && typeof lat === "number") corners.push([lon, lat]);
    else for (const inner of part) walk(inner);
  };
  walk((geometry as { coordinates?: Nested }).coordinates);
  return corners;
}

/** Codes are numbers, where a tile says so; leading zeroes get lost, but no Chinese division code has any. */
export function mapMark(feature: TileFeature, layer: string): MapMark | null {
  const [place] = cornersOf(feature.geometry);
  if (feature.id === undefined || place === undefined) return null;
  const isPoint = feature.geometry.type === "Point";
  const [lon, lat] = place;
  return { code: String(feature.id), layer, lon, lat, isPoint, properties: feature.properties ?? {} };
}

/** Marks by code: tiles overlap at their edges and cut lines, so a feature may come more than once. */
export function mapMarks(features: readonly TileFeature[], layer: string): readonly MapMark[] {
  const found = features.map((feature) => mapMark(feature, layer)).filter((mark) => mark !== null);
  return [...new Map(found.map((mark) => [mark.code, mark])).values()];
}
