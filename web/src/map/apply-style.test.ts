import type { StyleSpecification } from "maplibre-gl";
import { expect, test } from "vitest";
import { keepLoaded, otherAddresses } from "./apply-style.ts";

const style = (sources: StyleSpecification["sources"]): StyleSpecification => ({
  version: 8,
  sources,
  layers: [],
});
const loaded = { type: "FeatureCollection" as const, features: [] };

test("what was loaded from an address stays, other sources are those of the new style", () => {
  const before = style({
    china: { type: "geojson", data: loaded },
    lens: { type: "vector", tiles: ["/a"] },
  });
  const next = style({
    china: { type: "geojson", data: "/china.json" },
    lens: { type: "vector", tiles: ["/b"] },
    marks: { type: "geojson", data: loaded },
  });
  expect(keepLoaded(before, next).sources).toEqual({
    china: { type: "geojson", data: loaded },
    lens: { type: "vector", tiles: ["/b"] },
    marks: { type: "geojson", data: loaded },
  });
  expect(keepLoaded(before, next).sources.china).toBe(before.sources.china);
});

test("nothing is kept of a map that had no style, nor what is no longer wanted", () => {
  const next = style({ china: { type: "geojson", data: "/china.json" } });
  expect(keepLoaded(undefined, next)).toEqual(next);
  expect(keepLoaded(next, style({})).sources).toEqual({});
});

test("tiles at other addresses are told from another source", () => {
  const held = { type: "vector" as const, tiles: ["/a?v=1"], minzoom: 0, maxzoom: 12 };
  const renewed = { type: "vector" as const, minzoom: 0, maxzoom: 12, tiles: ["/a?v=2"] };
  expect(otherAddresses(held, renewed)).toEqual(["/a?v=2"]);
  expect(otherAddresses(held, { ...held })).toBeUndefined();
  expect(otherAddresses(held, { ...renewed, maxzoom: 13 })).toBeUndefined();
  expect(otherAddresses(undefined, renewed)).toBeUndefined();
  expect(otherAddresses({ type: "geojson", data: loaded }, renewed)).toBeUndefined();
});
