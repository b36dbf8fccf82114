import { expect, test } from "vitest";
import { readAmount, retyped, typedAmount } from "./amount.ts";

test.each([
  ["3520", "m", 3520],
  ["3,520", "m", 3520],
  ["3.2 km", "m", 3200],
  ["3.2公里", "m", 3200],
  ["０.4千米", "m", 400],
  ["4.1005km", "m", 4100.5],
  ["120 米", "m", 120],
  [" 7 ", "座", 7],
  ["7座", "座", 7],
  ["-3", "m", -3],
])("%s of %s is %s", (text, unit, amount) => {
  expect(readAmount(text, unit, "m")).toBe(amount);
});

test("where kilometres are typed, a plain figure is kilometres and a written unit still counts", () => {
  expect(readAmount("3.2", "m", "km")).toBe(3200);
  expect(readAmount("3200m", "m", "km")).toBe(3200);
  expect(readAmount("12", "座", "km")).toBe(12);
});

test("nothing typed is nothing said; what nobody can read is no amount", () => {
  expect(readAmount("  ", "m", "m")).toBeNull();
  for (const text of ["abc", "3 apples", "1-2", "3 km 200"]) expect(readAmount(text, "m", "m")).toBeNaN();
  expect(readAmount("3 km", "座", "m")).toBeNaN();
});

test("an amount is typed as it is read", () => {
  expect(typedAmount(3520, "m", "km")).toBe("3.52");
  expect(readAmount(typedAmount(3520.25, "m", "km"), "m", "km")).toBe(3520.25);
  expect(typedAmount(7, "座", "km")).toBe("7");
});

test("what was typed is said in the other unit, but for what is no length and what nobody can read", () => {
  const measured = [
    { kind: "gravel_m", unit: "m" },
    { kind: "towers", unit: "座" },
  ];
  const typed = { gravel_m: "3.2", towers: "7", concrete_m: "abc" };
  const metres = retyped(typed, measured, { from: "km", to: "m" });
  expect(metres).toEqual({ gravel_m: "3200", towers: "7", concrete_m: "abc" });
  expect(retyped(metres, measured, { from: "m", to: "km" })).toEqual(typed);
});
