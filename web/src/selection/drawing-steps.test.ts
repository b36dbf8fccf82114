import { expect, test } from "vitest";
import { closed, withCorner, withoutLast } from "./drawing-steps.ts";
import { type Corner, MOST_CORNERS } from "./shape.ts";

const A: Corner = [111, 25];
const B: Corner = [112, 25];
const C: Corner = [112, 26];
const D: Corner = [111, 26];

test("a box is done with its second corner", () => {
  expect(withCorner("box", [], A)).toEqual({ kind: "drawing", corners: [A] });
  expect(withCorner("box", [A], C)).toEqual({ kind: "done", shape: [A, C] });
});

test("a box without width waits for another corner", () => {
  expect(withCorner("box", [A], A)).toEqual({ kind: "drawing", corners: [A], refusal: "tooFew" });
  expect(withCorner("box", [A], B)).toEqual({ kind: "drawing", corners: [A], refusal: "tooFew" });
});

test("a polygon goes on until it is closed", () => {
  expect(withCorner("polygon", [A, B], C)).toEqual({ kind: "drawing", corners: [A, B, C] });
  expect(closed([A, B, C])).toEqual({ kind: "done", shape: [A, B, C] });
});

test("two corners do not close, nor do edges that cross", () => {
  expect(closed([A, B])).toEqual({ kind: "drawing", corners: [A, B], refusal: "tooFew" });
  expect(closed([A, C, B, D])).toEqual({ kind: "drawing", corners: [A, C, B, D], refusal: "crosses" });
});

test("the last corner is taken back, from nothing too", () => {
  expect(withoutLast([A, B])).toEqual({ kind: "drawing", corners: [A] });
  expect(withoutLast([])).toEqual({ kind: "drawing", corners: [] });
});

test("a link has room for so many corners", () => {
  const many = Array.from({ length: MOST_CORNERS }, (_, place): Corner => [100 + place / 100, 20]);
  expect(withCorner("polygon", many, A)).toMatchObject({ refusal: "tooMany" });
});
