// What the map page's URL says, as values. The router owns the parsing; the map, the strip and the panels read this.

/** In the order in which they are offered. */
export const LENSES = ["coverage", "gaps"] as const;
export type Lens = (typeof LENSES)[number];
export type MapBasis = "computed" | "reported";
export type Language = "zh" | "en";

export interface ViewState {
  /** Code of an area; absent means all of China. */
  readonly area?: string | undefined;
  readonly lens: Lens;
  readonly indicator: string;
  readonly basis: MapBasis;
  /** YYYY-MM-DD; absent means the day of the data. */
  readonly day?: string | undefined;
  /** Code of the selected village. */
  readonly village?: string | undefined;
  /** "lon,lat,zoom". */
  readonly camera?: string | undefined;
  readonly lang: Language;
  /** Legend classes that stay visible, joined by commas; absent means all. */
  readonly show?: string | undefined;
}

/** Classes of the coverage lens, as the legend lists them. */
export const COVERAGE_CLASSES = ["met", "partial", "unmet", "unknown"] as const;
export type CoverageClass = (typeof COVERAGE_CLASSES)[number];

/** Classes of the gaps lens. Closing gaps are also told apart by year: `closing-2018`. */
export type GapClass = "orphan" | "stalled" | `closing-${number}`;

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export function cameraText({ lon, lat, zoom }: Camera): string {
  return `${lon.toFixed(4)},${lat.toFixed(4)},${zoom.toFixed(2)}`;
}

/** A camera from the URL; undefined where the text is no camera. */
export function cameraOf(text: string | undefined): Camera | undefined {
  const parts = text?.split(",") ?? [];
  const numbers = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [lon, lat, zoom] = numbers;
  if (numbers.length !== 3 || lon === undefined || lat === undefined || zoom === undefined) return undefined;
  const isOnEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  return isOnEarth ? { lon, lat, zoom } : undefined;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since 1970-01-01: how tiles write a day. */
export const dayNumber = (day: string): number =>
  Math.round(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY);

export const dayText = (number: number): string =>
  new Date(number * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
