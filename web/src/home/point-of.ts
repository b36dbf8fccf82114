import { z } from "zod";

const Point = z.object({
  type: z.literal("Point"),
  coordinates: z.tuple([z.number(), z.number()]).rest(z.number()),
});

/** Longitude and latitude of a GeoJSON point; null where there is none. */
export function pointOf(location: unknown): { readonly lon: number; readonly lat: number } | null {
  const point = Point.safeParse(location);
  if (!point.success) return null;
  const [lon, lat] = point.data.coordinates;
  return { lon, lat };
}
