/** Days of a clinic with a doctor; an empty end is none known. */
export interface Span {
  readonly since: string;
  readonly until: string;
}

/** What stands in a field of a form, as it was typed. */
export type Value = string | readonly string[] | readonly Span[];
export type Values = Readonly<Record<string, Value>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Named {
  /** Of the input of the change: problems of that name belong to it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isNeeded?: boolean;
}

export type Field =
  | (Named & { readonly kind: "day" | "text" | "amount" | "count" | "line" | "spans" })
  | (Named & { readonly kind: "place"; readonly seat: Place | null })
  | (Named & { readonly kind: "choice" | "checks"; readonly choices: readonly Choice[] });

/** A place and where it comes from. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
  readonly positionKind: string;
}

/** What keeps the page from sending a field: nothing there, or nothing that can be read. */
export type Fault = "needed" | "number" | "place" | "line" | "spans";

/** A number as people type it, with thousands apart; NaN for what is none. */
export const numberIn = (text: string): number => Number(text.replace(/[,，\s]/g, ""));

/** China lies between these meridians, all of them east of its parallels: either order can be read. */
const WEST = 60;

/** "104.471, 25.712" or the other way round; null for what is no place. */
export function placeIn(text: string): readonly [lon: number, lat: number] | null {
  const parts = text
    .replace(/[°NE]/gi, " ")
    .split(/[,，;\s]+/)
    .filter((part) => part !== "");
  const [one, other] = parts.map(Number);
  if (parts.length !== 2 || one === undefined || other === undefined) return null;
  if (Number.isNaN(one) || Number.isNaN(other)) return null;
  const [lon, lat] = Math.abs(one) < WEST && Math.abs(other) >= WEST ? [other, one] : [one, other];
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}

export const placeText = ({ lon, lat }: Pick<Place, "lon" | "lat">): string =>
  `${lon.toFixed(6)}, ${lat.toFixed(6)}`;

/** GeoJSON as it is typed, one place a row; empty for what is neither a point nor one line. */
export function typedLocation(location: unknown): string {
  const { type, coordinates } = (location ?? {}) as { type?: string; coordinates?: unknown };
  if (type === "LineString")
    return (coordinates as readonly (readonly number[])[]).map((place) => place.join(", ")).join("\n");
  const [lon, lat] = type === "Point" ? (coordinates as readonly number[]) : [];
  return lon === undefined || lat === undefined ? "" : placeText({ lon, lat });
}

/** One place a line of text, two at least. */
export function lineIn(text: string): readonly (readonly [number, number])[] | null {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const places = lines.map(placeIn);
  return places.length >= 2 && places.every((place) => place !== null) ? places : null;
}

export const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || (typeof value === "string" ? value.trim() === "" : value.length === 0);
