import { expect, test } from "vitest";
import { partsOf, smallMapOf } from "./small-map.ts";

const side = { width: 400, height: 200, margin: 20 };

test("all places have room, and the longer side fills the map", () => {
  const map = smallMapOf(
    [
      [104, 26],
      [104.2, 26.02],
    ],
    side,
  );
  expect(map?.x(104)).toBeCloseTo(20);
  expect(map?.x(104.2)).toBeCloseTo(380);
  expect(map?.y(26)).toBeGreaterThan(map?.y(26.02) ?? 0);
  expect(map?.y(26)).toBeLessThan(180);
});

test("a single point stands in the middle of some ground, with a bar of a round length", () => {
  const map = smallMapOf([[104, 26]], side);
  expect([map?.x(104), map?.y(26)]).toEqual([200, 100]);
  expect(map?.bar.metres).toBe(500);
  expect(map?.bar.width).toBeCloseTo((160 / 800) * 500);
});

test("without a place there is no map", () => {
  expect(smallMapOf([], side)).toBeNull();
});

test("a shape falls into points and lines, whatever holds them", () => {
  const line = [
    [1, 2],
    [3, 4],
  ];
  const shape = {
    type: "GeometryCollection",
    geometries: [
      { type: "Point", coordinates: [5, 6] },
      { type: "MultiLineString", coordinates: [line, line] },
      { type: "Polygon", coordinates: [line] },
    ],
  };
  expect(partsOf(shape).map(({ isPoint, corners }) => [isPoint, corners.length])).toEqual([
    [true, 1],
    [false, 2],
    [false, 2],
    [false, 2],
  ]);
  expect(partsOf(null)).toEqual([]);
});
