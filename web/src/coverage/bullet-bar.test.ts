import { expect, test } from "vitest";
import { bulletShape } from "./bullet-bar.tsx";

test("too little runs from nothing towards the tick", () => {
  const shape = bulletShape({ value: 22, threshold: 35, comparison: ">=" });
  expect(shape?.from).toBe(0);
  expect(shape?.to).toBeCloseTo(22 / 42);
  expect(shape?.tick).toBeCloseTo(35 / 42);
});

test("too far runs from the tick onwards", () => {
  const shape = bulletShape({ value: 2330, threshold: 200, comparison: "<=" });
  expect(shape?.from).toBe(shape?.tick);
  expect(shape?.to).toBeCloseTo(1 / 1.2);
});

test("beyond a reach of nothing, the tick stands at the start", () => {
  expect(bulletShape({ value: 1240, threshold: 0, comparison: "<=" })).toMatchObject({ from: 0, tick: 0 });
});

test("no value draws no bar", () => {
  expect(bulletShape({ value: null, threshold: 200, comparison: "<=" })).toBeNull();
});
