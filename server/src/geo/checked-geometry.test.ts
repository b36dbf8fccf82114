import { expect, test } from "vitest";
import { checkedGeometry } from "./checked-geometry.ts";

const line = (coordinates: unknown) => checkedGeometry({ type: "LineString", coordinates }, ["LineString"]);

test("positions are kept flat, with seven decimals", () => {
  expect(
    line([
      [104.123456789, 25.7, 1800],
      [104.2, 25.8],
    ]),
  ).toMatchObject({
    coordinates: [
      [104.1234568, 25.7],
      [104.2, 25.8],
    ],
  });
});

test.each([
  ["another type", { type: "Point", coordinates: [104, 25] }, /type LineString/],
  ["no geometry", "a road", /type LineString/],
  ["nothing", null, /type LineString/],
  ["no number", { type: "LineString", coordinates: [[104, "25"]] }, /Every position/],
  ["not finite", { type: "LineString", coordinates: [[104, Number.NaN]] }, /Every position/],
  ["north of the pole", { type: "LineString", coordinates: [[25, 104]] }, /Every position/],
  ["empty", { type: "LineString", coordinates: [] }, /Every position/],
  ["too deep", { type: "LineString", coordinates: [[[104, 25]]] }, /Every position/],
  [
    "one place",
    {
      type: "LineString",
      coordinates: [
        [104, 25],
        [104, 25],
      ],
    },
    /two ends/,
  ],
])("refused: %s", (_, value, message) => {
  expect(checkedGeometry(value, ["LineString"])).toMatchObject({ english: expect.stringMatching(message) });
});

test("50,000 vertices are taken, one more is not", () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => [104 + index / 1e6, 25]);
  expect(line(many(50_000))).toMatchObject({ type: "LineString" });
  expect(line(many(50_001))).toMatchObject({ english: "At most 50000 vertices" });
});

test("each line goes somewhere, and each ring comes back", () => {
  const all = ["MultiLineString", "MultiPolygon"];
  const lines = {
    type: "MultiLineString",
    coordinates: [
      [
        [104, 25],
        [104, 26],
      ],
      [[104, 25]],
    ],
  };
  expect(checkedGeometry(lines, all)).toMatchObject({ english: "A line has two ends that differ" });
  const open = [
    [104, 25],
    [105, 25],
    [105, 26],
    [104, 26],
  ];
  const polygon = (ring: unknown) => ({ type: "MultiPolygon", coordinates: [[ring]] });
  expect(checkedGeometry(polygon(open), all)).toMatchObject({ english: expect.stringMatching(/^A ring/) });
  expect(checkedGeometry(polygon([...open, [104, 25]]), all)).toMatchObject({ type: "MultiPolygon" });
});
