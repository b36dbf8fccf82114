import { expect, test } from "vitest";
import { nextShown } from "./legend.tsx";

const all = ["met", "partial", "unmet"];

test("the first click on a class shows it alone", () => {
  expect(nextShown(all, undefined, "unmet")).toEqual(["unmet"]);
});

test("a second class joins, and leaves again", () => {
  expect(nextShown(all, ["unmet"], "partial")).toEqual(["unmet", "partial"]);
  expect(nextShown(all, ["unmet", "partial"], "unmet")).toEqual(["partial"]);
});

test("dropping the last or joining all shows everything", () => {
  expect(nextShown(all, ["unmet"], "unmet")).toBeUndefined();
  expect(nextShown(all, ["unmet", "partial"], "met")).toBeUndefined();
});
