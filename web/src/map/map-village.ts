/** A village as a tile knows it. */
export interface MapVillage {
  readonly code: string;
  readonly lon: number;
  readonly lat: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface PointFeature {
  readonly id?: number | string | undefined;
  readonly geometry: { readonly type: string };
  readonly properties: Readonly<Record<string, unknown>> | null;
}

/** Division codes have 12 digits; as a feature's number they lose leading zeroes, which no Chinese code has. */
export function mapVillage(feature: PointFeature): MapVillage | null {
  if (feature.id === undefined || feature.geometry.type !== "Point") return null;
  const [lon, lat] = (feature.geometry as unknown as { coordinates: readonly number[] }).coordinates;
  if (lon === undefined || lat === undefined) return null;
  return { code: String(feature.id), lon, lat, properties: feature.properties ?? {} };
}

/** Villages by code: tiles overlap at their edges, so a feature may come more than once. */
export function mapVillages(features: readonly PointFeature[]): readonly MapVillage[] {
  const found = features.map(mapVillage).filter((village) => village !== null);
  return [...new Map(found.map((village) => [village.code, village])).values()];
}
