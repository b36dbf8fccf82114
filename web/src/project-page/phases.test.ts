import { expect, test } from "vitest";
import { outOfOrder, phasesOf, plannedKilometres } from "./phases.ts";

const amount = (kind: string, planned: number, done: number, existingBefore = 0) => ({
  kind,
  unit: "m",
  planned,
  done,
  asOf: null,
  existingBefore,
});

test("phases stand in the order of building, unplanned ones and other works left out", () => {
  const phases = phasesOf([
    amount("concrete_m", 900, 0),
    amount("gravel_m", 0, 0),
    amount("roadbed_m", 1000, 0),
    amount("bus_stop", 2, 0),
  ]);
  expect(phases.map(({ kind }) => kind)).toEqual(["roadbed_m", "concrete_m"]);
});

test("a phase longer than the one below it is out of order; what existed before counts", () => {
  const roadbed = amount("roadbed_m", 1000, 300);
  expect(outOfOrder([roadbed, amount("gravel_m", 1000, 301)])).toHaveLength(1);
  expect(outOfOrder([roadbed, amount("gravel_m", 1000, 300)])).toEqual([]);
  expect(outOfOrder([amount("roadbed_m", 1000, 300, 1), amount("gravel_m", 1000, 301)])).toEqual([]);
});

test("the length of a road is that of its longest phase", () => {
  expect(plannedKilometres([amount("roadbed_m", 1500, 0), amount("gravel_m", 2000, 0)])).toBe(2);
  expect(plannedKilometres([amount("tank", 2, 0)])).toBeNull();
});
