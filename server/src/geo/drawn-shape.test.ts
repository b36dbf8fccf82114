import { describe, expect, test } from "vitest";
import { type DrawnShape, drawnShape, MOST_VERTICES, pathsOf, ShapeFault } from "./drawn-shape.ts";
import { isInsideRings } from "./inside-rings.ts";

const faultOf = (given: unknown): string | undefined => {
  const shape = drawnShape(given);
  return shape instanceof ShapeFault ? shape.message : undefined;
};
const lineOf = (vertices: number) => ({
  type: "LineString",
  coordinates: Array.from({ length: vertices }, (_, index) => [104 + index * 1e-6, 26]),
});

describe("a drawn shape", () => {
  test("has at most 50,000 vertices", () => {
    expect(faultOf(lineOf(MOST_VERTICES))).toBeUndefined();
    expect(faultOf(lineOf(MOST_VERTICES + 1))).toMatch(/^50001 vertices/);
    expect(
      faultOf({ type: "MultiLineString", coordinates: [lineOf(MOST_VERTICES).coordinates, [[1, 1]]] }),
    ).toMatch(/^50001 vertices/);
  });

  test("has finite positions on Earth, of two numbers", () => {
    const twoNumbers = "Each position is two finite numbers: longitude, latitude";
    for (const position of [
      [Number.NaN, 1],
      [Number.POSITIVE_INFINITY, 1],
      ["1", 1],
      [1],
      [1, 2, 3],
      null,
      { 0: 1, 1: 2 },
    ])
      expect(faultOf({ type: "MultiPoint", coordinates: [[1, 1], position] })).toBe(twoNumbers);
    expect(faultOf({ type: "Point", coordinates: [180, 90] })).toBeUndefined();
    expect(faultOf({ type: "Point", coordinates: [180.1, 0] })).toMatch(/nowhere on Earth/);
    expect(faultOf({ type: "Point", coordinates: [0, -90.1] })).toMatch(/nowhere on Earth/);
  });

  test("is nested as its type says", () => {
    const nested = "The coordinates are empty, or not nested as the type says";
    expect(faultOf({ type: "LineString", coordinates: [] })).toBe(nested);
    expect(faultOf({ type: "Polygon", coordinates: [[], []] })).toBe(nested);
    expect(faultOf({ type: "MultiPolygon", coordinates: [[1]] })).toBe(nested);
    for (const type of ["GeometryCollection", "constructor", 7, undefined])
      expect(faultOf({ type, coordinates: [0, 0] })).toMatch(/^Expected a GeoJSON geometry/);
    expect(faultOf("POINT(0 0)")).toMatch(/^Expected a GeoJSON geometry/);
  });

  test("goes somewhere as a line, and comes back as a ring", () => {
    expect(
      faultOf({
        type: "LineString",
        coordinates: [
          [1, 1],
          [1, 1.00000001],
        ],
      }),
    ).toBe("A line goes from one place to another");
    const open = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ];
    expect(faultOf({ type: "Polygon", coordinates: [open] })).toMatch(/^A ring has at least four/);
    expect(
      faultOf({
        type: "Polygon",
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [0, 0],
          ],
        ],
      }),
    ).toMatch(/^A ring/);
    expect(faultOf({ type: "MultiPolygon", coordinates: [[[...open, [0, 0]]]] })).toBeUndefined();
  });
});

describe("inside rings", () => {
  // A U, open to the north.
  const u = [
    [0, 0],
    [3, 0],
    [3, 3],
    [2, 3],
    [2, 1],
    [1, 1],
    [1, 3],
    [0, 3],
    [0, 0],
  ] as [number, number][];
  const isInside = (...coordinates: [number, number][]) =>
    pathsOf({ type: "LineString", coordinates } as DrawnShape).every((path) => isInsideRings(path, [u]));

  test("a leg between two places inside may leave them", () => {
    expect(isInside([0.5, 0.5], [2.5, 0.5])).toBe(true);
    expect(isInside([0.5, 2], [2.5, 2])).toBe(false);
    expect(isInside([0.5, 2], [0.5, 0.5], [2.5, 0.5], [2.5, 2])).toBe(true);
    expect(isInside([0.5, 2], [0.5, 4])).toBe(false);
    expect(isInside([5, 5], [6, 6])).toBe(false);
  });

  test("the longest line and a long outline take less than two seconds", () => {
    const ring = Array.from({ length: 3001 }, (_, index): [number, number] => [
      104 + Math.cos((index * Math.PI) / 1500),
      26 + Math.sin((index * Math.PI) / 1500),
    ]);
    const line = Array.from({ length: MOST_VERTICES }, (_, index): [number, number] => [
      104 + (index % 2 ? 0.6 : -0.6),
      25.5 + index / MOST_VERTICES,
    ]);
    const startedAt = performance.now();
    expect(isInsideRings(line, [ring])).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});
