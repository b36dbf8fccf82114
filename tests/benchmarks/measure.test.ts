import { expect, test } from "vitest";
import { fittedExponent, measure, median } from "./measure.ts";

test("the exponent of a power law is found", () => {
  const points = [1, 2, 4, 8].map((size) => ({ size, value: 3 * size ** 1.25 }));
  expect(fittedExponent(points)).toBeCloseTo(1.25, 10);
});

test("the median of an even number of runs lies between the middle two", () => {
  expect(median([9, 1, 3, 5])).toBe(4);
  expect(median([7, 1, 2])).toBe(2);
});

test("an aim is reached up to its limit", () => {
  const aim = { atMost: 2, unit: "s" };
  expect(measure("x", aim, 2, "").isReached).toBe(true);
  expect(measure("x", aim, 2.01, "")).toMatchObject({ isReached: false, measured: "2.01 s", aim: "<= 2 s" });
});
