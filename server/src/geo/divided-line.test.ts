import { expect, test } from "vitest";
import { dividedAt } from "./divided-line.ts";

const bend = Object.freeze([
  [0, 0],
  [2, 0],
  [2, 2],
] as const);

test("a line is divided at its place nearest to another, and keeps its corners", () => {
  expect(dividedAt(bend, [1.5, -0.1])).toEqual({
    place: [1.5, 0],
    before: [
      [0, 0],
      [1.5, 0],
    ],
    after: [
      [1.5, 0],
      [2, 0],
      [2, 2],
    ],
  });
});

test("divided at a corner, both parts begin or end there once", () => {
  expect(dividedAt(bend, [2.1, -0.1])).toEqual({
    place: [2, 0],
    before: [
      [0, 0],
      [2, 0],
    ],
    after: [
      [2, 0],
      [2, 2],
    ],
  });
});

test("beyond an end there is nothing to divide", () => {
  expect(dividedAt(bend, [-1, 0.2])).toBe("start");
  expect(dividedAt(bend, [2.2, 3])).toBe("end");
});

test("a degree east is shorter than a degree north: the foot is where the metres are fewest", () => {
  const slope = [
    [0, 60],
    [2, 61],
  ] as const;
  const divided = dividedAt(slope, [0, 60.5]);
  // At 60.5 degrees north the slope runs almost as far north as east.
  expect(divided).toMatchObject({ place: [expect.closeTo(0.5077, 3), expect.closeTo(60.2538, 3)] });
});
