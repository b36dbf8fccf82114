import { expect, test } from "vitest";
import { cornersIn, geometryOf, partsOf, readParts, shapeText } from "./shape-text.ts";

const SHAPES = [
  { type: "Point", coordinates: [104.5, 25.7] },
  {
    type: "MultiPoint",
    coordinates: [
      [104.5, 25.7],
      [104.6, 25.8],
    ],
  },
  {
    type: "LineString",
    coordinates: [
      [104.5, 25.7],
      [104.6, 25.8],
      [104.7, 25.8],
    ],
  },
  {
    type: "MultiLineString",
    coordinates: [
      [
        [104.5, 25.7],
        [104.6, 25.8],
      ],
      [
        [104.1, 25.1],
        [104.2, 25.2],
      ],
    ],
  },
  {
    type: "Polygon",
    coordinates: [
      [
        [104, 25],
        [105, 25],
        [105, 26],
        [104, 25],
      ],
      [
        [104.6, 25.2],
        [104.8, 25.2],
        [104.8, 25.3],
        [104.6, 25.2],
      ],
    ],
  },
] as const;

test("every shape can be written as lines of places, and read again", () => {
  for (const shape of SHAPES) {
    const parts = partsOf(shape);
    const [first] = parts;
    const read = first === undefined ? null : readParts(first.type, shapeText(parts));
    expect(geometryOf(read ?? [])).toEqual(shape);
  }
  expect(partsOf(null)).toEqual([]);
  expect(geometryOf([])).toBeNull();
});

test("places are read as people write them; what is no place is not guessed", () => {
  expect(readParts("Point", "１０４.5，25.7")).toEqual([{ type: "Point", coordinates: [104.5, 25.7] }]);
  expect(readParts("LineString", "104.5 25.7\n104.6\t25.8")).toHaveLength(1);
  for (const wrong of ["104.5", "104.5, 25.7", "here\nthere", "104.5, 25.7\n104.6, north"])
    expect(readParts("LineString", wrong)).toBeNull();
  expect(readParts("Polygon", "104, 25\n105, 25")).toBeNull();
});

test("corners are counted part by part", () => {
  expect(cornersIn("104.5, 25.7\n104.6, 25.8\n\n104, 25")).toBe(3);
  expect(cornersIn("")).toBe(0);
});
