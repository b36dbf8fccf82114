import { expect, test } from "vitest";
import { roundToCents } from "./round.ts";

test.each([
  [1.005, 1.01],
  [-1.005, -1.01],
  [200.004999, 200],
  [200.005, 200.01],
  [2.675, 2.68],
  [-0.001, 0],
  [20000.005, 20000.01],
])("%d is %d to two decimals, half away from zero", (value, expected) => {
  expect(roundToCents(value)).toBe(expected);
});
