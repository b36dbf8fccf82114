import { describe, expect, test } from "vitest";
import { piecesOf, tileOffset } from "./gcj02.ts";
import { gcj02Address, pictureAddress, readGcj02Address } from "./gcj02-address.ts";

const WORLD_METRES = 40_075_016.686;
const TILE_PIXELS = 256;

/** West, south, east, north of the five counties of the demo world, roughly. */
const COUNTIES = [
  [104.28, 25.31, 104.95, 26.29],
  [110.94, 38.79, 111.6, 39.46],
  [114.27, 24.48, 114.75, 25.02],
  [111.46, 25.61, 112.0, 26.18],
  [118.2, 30.05, 118.7, 30.5],
] as const;

const tileOf = (lon: number, lat: number, z: number) => {
  const y =
    (1 - Math.log(Math.tan((lat * Math.PI) / 180) + 1 / Math.cos((lat * Math.PI) / 180)) / Math.PI) / 2;
  return { z, x: Math.floor(((lon + 180) / 360) * 2 ** z), y: Math.floor(y * 2 ** z) };
};

/** How far, in tiles, one offset for the whole tile is from the offset of any place in it. */
function worstError(z: number): { readonly tiles: number; readonly metres: number } {
  const errors = COUNTIES.flatMap(([west, south, east, north]) => {
    const first = tileOf(west, north, z);
    const last = tileOf(east, south, z);
    // A handful of tiles of each county is enough: the offset changes alike everywhere.
    const columns = sample(first.x, last.x);
    const rows = sample(first.y, last.y);
    const metresPerTile = (WORLD_METRES * Math.cos((south * Math.PI) / 180)) / 2 ** z;
    return columns.flatMap((x) =>
      rows.map((y) => {
        const [middleEast, middleSouth] = tileOffset({ z, x, y });
        const places = Array.from({ length: 81 }, (_, place) => [(place % 9) / 8, Math.trunc(place / 9) / 8]);
        const tiles = Math.max(
          ...places.map(([across = 0, down = 0]) => {
            const [toEast, toSouth] = tileOffset({ z, x, y }, [across, down]);
            return Math.hypot(toEast - middleEast, toSouth - middleSouth);
          }),
        );
        return { tiles, metres: tiles * metresPerTile };
      }),
    );
  });
  return {
    tiles: Math.max(...errors.map(({ tiles }) => tiles)),
    metres: Math.max(...errors.map(({ metres }) => metres)),
  };
}

const sample = (from: number, to: number): readonly number[] => {
  const step = Math.max(1, Math.floor((to - from) / 4));
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, place) => from + place * step);
};

describe("a base map drawn in GCJ-02", () => {
  test("draws a place hundreds of metres to the south-east or thereabouts", () => {
    const z = 14;
    const tile = tileOf(116.404, 39.915, z);
    const [east, south] = tileOffset(tile);
    const metresPerTile = (WORLD_METRES * Math.cos((39.915 * Math.PI) / 180)) / 2 ** z;
    // Known for the middle of Beijing: +0.00624 degrees of longitude, +0.00140 of latitude.
    expect(east * metresPerTile).toBeGreaterThan(500);
    expect(east * metresPerTile).toBeLessThan(560);
    expect(south * metresPerTile).toBeLessThan(-130);
    expect(south * metresPerTile).toBeGreaterThan(-180);
  });

  test("lies where the ground is beyond China, where GCJ-02 moves nothing", () => {
    expect(piecesOf(tileOf(2.35, 48.86, 12))).toHaveLength(1);
  });

  test.each([6, 8, 10, 12, 14, 16])("at zoom %i one offset for a tile is off by less than a pixel", (z) => {
    const { tiles, metres } = worstError(z);
    if (process.env.SHOW_ERRORS !== undefined)
      console.log(z, metres.toFixed(1), (tiles * TILE_PIXELS).toFixed(2));
    expect(tiles * TILE_PIXELS).toBeLessThan(1);
  });

  test("the pieces of a tile cover all of it, once", () => {
    for (const z of [5, 9, 13, 17]) {
      const pieces = piecesOf(tileOf(104.6, 25.7, z));
      const area = pieces.reduce((sum, { left, top }) => sum + inside(left) * inside(top), 0);
      expect(area).toBeCloseTo(1, 9);
    }
  });
});

/** How much of a piece that begins here lies inside the tile. */
const inside = (from: number): number => Math.min(1, from + 1) - Math.max(0, from);

describe("the address of a moved tile", () => {
  test("leaves MapLibre our numbers to fill in, and keeps the pictures' own", () => {
    const address = gcj02Address("https://a.example/{z}/{x}/{y}.png?k=1&s=2", false);
    expect(address.match(/\{[^}]*\}/g)).toEqual(["{z}", "{x}", "{y}"]);
    const filled = address.replace("{z}", "9").replace("{x}", "402").replace("{y}", "215");
    const { tile, template } = readGcj02Address(filled);
    expect(tile).toEqual({ z: 9, x: 402, y: 215 });
    expect(pictureAddress(template, { z: 9, x: 403, y: 216 })).toBe(
      "https://a.example/9/403/216.png?k=1&s=2",
    );
  });

  test("rows counted from the south are counted so for the pictures alone", () => {
    const filled = gcj02Address("https://a.example/{z}/{x}/{y}", true)
      .replace("{z}", "2")
      .replace("{x}", "1")
      .replace("{y}", "0");
    const { tile, template } = readGcj02Address(filled);
    expect(tile.y).toBe(0);
    expect(pictureAddress(template, tile)).toBe("https://a.example/2/1/3");
  });

  test("anything else is refused", () => {
    expect(() => readGcj02Address("gcj02://1/2")).toThrow(/no address of a moved tile/);
  });
});
