import { cornersOf } from "../map/map-mark.ts";

/** A place on the works: the corner halfway along; null where their shape is not known. */
export function placeOf(geometry: unknown): { readonly lon: number; readonly lat: number } | null {
  if (typeof geometry !== "object" || geometry === null) return null;
  const parts = (geometry as { geometries?: readonly { readonly type: string }[] }).geometries;
  const corners = (parts ?? [geometry as { readonly type: string }]).flatMap((part) => [...cornersOf(part)]);
  const middle = corners[Math.floor(corners.length / 2)];
  return middle === undefined ? null : { lon: middle[0], lat: middle[1] };
}
