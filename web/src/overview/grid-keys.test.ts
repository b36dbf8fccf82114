import { expect, test } from "vitest";
import { placeAfter } from "./grid-keys.ts";

const size = { rows: 30, columns: 14 };
const after = (key: string, row: number, column: number, ctrlKey = false) =>
  placeAfter({ row, column }, { key, ctrlKey }, size);

test("arrows move by one and stop at the edges", () => {
  expect(after("ArrowDown", 3, 2)).toEqual({ row: 4, column: 2 });
  expect(after("ArrowUp", 0, 2)).toEqual({ row: 0, column: 2 });
  expect(after("ArrowRight", 0, 13)).toEqual({ row: 0, column: 13 });
  expect(after("ArrowLeft", 0, 13)).toEqual({ row: 0, column: 12 });
});

test("Home and End go along the row, with Control to the corners; pages are ten rows", () => {
  expect(after("Home", 5, 5)).toEqual({ row: 5, column: 0 });
  expect(after("End", 5, 5, true)).toEqual({ row: 29, column: 13 });
  expect(after("Home", 5, 5, true)).toEqual({ row: 0, column: 0 });
  expect(after("PageDown", 25, 5)).toEqual({ row: 29, column: 5 });
  expect(after("PageUp", 25, 5)).toEqual({ row: 15, column: 5 });
});

test("other keys lead nowhere", () => {
  expect(after("a", 1, 1)).toBeNull();
  expect(after("Tab", 1, 1)).toBeNull();
});
