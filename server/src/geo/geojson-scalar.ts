import { GraphQLScalarType } from "graphql";

export const GeoJsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: "GeoJSON",
  description: "RFC 7946 geometry object in WGS-84, longitude before latitude, 7 decimals at most.",
  serialize: (value) => value,
});

/** A geometry column as clients get it. */
export const geoJson = (column: string): string => `st_asgeojson(${column}, 7)::json`;
