import { describe, expect, test } from "vitest";
import { type Corner, crosses, polygonOf, type Shape, shapeOf, shapeText } from "./shape.ts";

const SQUARE: Shape = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
const BOW_TIE: Shape = [
  [0, 0],
  [1, 1],
  [1, 0],
  [0, 1],
];

describe("a shape in a link", () => {
  test("comes back as it was written, to the metre", () => {
    const drawn: Shape = [
      [111.46, 25.61],
      [112.000004, 26.18],
      [111.9, 25.7],
    ];
    expect(shapeText(drawn)).toBe("111.46,25.61,112,26.18,111.9,25.7");
    expect(shapeOf(shapeText(drawn))).toEqual([
      [111.46, 25.61],
      [112, 26.18],
      [111.9, 25.7],
    ]);
  });

  test("of two corners is a box, whichever corners they are", () => {
    const box = [
      [
        [1, 2],
        [3, 2],
        [3, 4],
        [1, 4],
        [1, 2],
      ],
    ];
    const both: readonly Shape[] = [
      [
        [3, 2],
        [1, 4],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ];
    for (const corners of both) expect(polygonOf(corners)).toEqual({ type: "Polygon", coordinates: box });
  });

  test.each([
    "",
    "1,2",
    "1,2,3",
    "1,2,3,x",
    "1,2,,4",
    "1e3,2,3,4",
    "1,2,181,4",
    "1,2,3,86",
    "1,2,1,4",
    "1,2,3,4,5",
    "0,0,1,1,2,2",
    "0,0,1,1,1,0,0,1",
    Array.from({ length: 202 }, (_, place) => place / 10).join(","),
  ])("%j says no shape", (text) => {
    expect(shapeOf(text)).toBeUndefined();
  });
});

describe("edges", () => {
  test("of a square do not cross, of a bow tie they do", () => {
    expect(crosses(SQUARE)).toBe(false);
    expect(crosses(BOW_TIE)).toBe(true);
  });

  test("that run back over the last one cross", () => {
    expect(
      crosses([
        [0, 0],
        [2, 0],
        [1, 0],
        [1, 1],
      ]),
    ).toBe(true);
  });

  test("that touch a corner further on cross", () => {
    expect(
      crosses([
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 0],
        [0, 2],
      ]),
    ).toBe(true);
  });

  test("of a star without self-crossing are fine", () => {
    const star = Array.from({ length: 20 }, (_, place): Corner => {
      const angle = (place / 20) * 2 * Math.PI;
      const reach = place % 2 === 0 ? 2 : 1;
      return [reach * Math.cos(angle), reach * Math.sin(angle)];
    });
    expect(crosses(star)).toBe(false);
  });
});
