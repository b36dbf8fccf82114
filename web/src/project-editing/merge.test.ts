import { expect, test } from "vitest";
import { isTyped, mergeOf, without } from "./merge.ts";

const before = { name: "甲", contractor: "一公司", budget: "10", supervisor: "" };

test("only what two people changed in different ways has to be chosen", () => {
  const typed = { name: "乙", contractor: "二公司", budget: "12" };
  const current = { ...before, name: "丙", budget: "12", supervisor: "监理" };
  expect(mergeOf(typed, before, current)).toEqual({
    clashes: [{ field: "name", before: "甲", mine: "乙", current: "丙" }],
    theirs: ["supervisor"],
  });
});

test("a field that was typed back to what stood there is not mine", () => {
  expect(mergeOf({ name: "甲" }, before, { ...before, name: "丙" })).toEqual({
    clashes: [],
    theirs: ["name"],
  });
});

test("a row that others removed or added stands beside one of mine", () => {
  expect(mergeOf({ new: "5" }, { old: "1" }, {})).toEqual({ clashes: [], theirs: ["old"] });
  expect(mergeOf({ old: "2" }, { old: "1" }, {}).clashes).toEqual([
    { field: "old", before: "1", mine: "2", current: "" },
  ]);
});

test("what is given up is typed no longer", () => {
  expect(without({ name: "乙", budget: "12" }, ["name"])).toEqual({ budget: "12" });
  expect(isTyped({ name: "甲" }, before)).toBe(false);
  expect(isTyped({ name: "乙" }, before)).toBe(true);
});
