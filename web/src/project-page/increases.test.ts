import { expect, test } from "vitest";
import { lastChange, withIncreases } from "./increases.ts";

const report = (asOf: string, done: Readonly<Record<string, number>>) => ({
  id: asOf,
  asOf,
  note: null,
  correction: false,
  correctionReason: null,
  orderReason: null,
  quantities: Object.entries(done).map(([kind, amount]) => ({ kind, unit: "m", done: amount })),
});
const reports = [
  report("2017-04-01", { gravel_m: 40 }),
  report("2017-03-01", { roadbed_m: 90 }),
  report("2017-02-01", { roadbed_m: 100, gravel_m: 40 }),
];
const increases = (isComplete: boolean) =>
  withIncreases(reports, isComplete).map(({ amounts }) => amounts.map(({ increase }) => increase));

test("a report adds to the last one that named the kind; a correction takes away", () => {
  expect(increases(true)).toEqual([[0], [-10], [100, 40]]);
});

test("where older reports were left out, the first amounts say nothing about what they added", () => {
  expect(increases(false)).toEqual([[0], [-10], [null, null]]);
});

test("the last change of a kind is the latest report that moved it, up to the day", () => {
  const grown = withIncreases(reports, true);
  expect(lastChange(grown, "roadbed_m", "2017-12-01")).toEqual({ on: "2017-03-01", increase: -10 });
  expect(lastChange(grown, "roadbed_m", "2017-02-15")).toEqual({ on: "2017-02-01", increase: 100 });
  expect(lastChange(grown, "gravel_m", null)).toEqual({ on: "2017-02-01", increase: 40 });
  expect(lastChange(grown, "concrete_m", null)).toBeNull();
});
