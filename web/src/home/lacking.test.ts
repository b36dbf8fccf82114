import { expect, test } from "vitest";
import { lackingOf } from "./lacking.ts";

const DAY = "2017-12-31";

test("an area without a village lacks villages, whatever its day", () => {
  expect(lackingOf({ area: { villageCount: 0, dataAsOf: DAY }, dataAsOfMax: DAY })).toBe("villages");
  expect(lackingOf({ area: { villageCount: 0, dataAsOf: null }, dataAsOfMax: undefined })).toBe("villages");
});

test("villages of no county with a data day lack the day, as soon as that is known", () => {
  expect(lackingOf({ area: { villageCount: 3, dataAsOf: null }, dataAsOfMax: null })).toBe("dataDay");
  expect(lackingOf({ area: { villageCount: 3, dataAsOf: null }, dataAsOfMax: undefined })).toBeUndefined();
});

test("a county has its own day, a township and a province that of a county", () => {
  expect(lackingOf({ area: { villageCount: 3, dataAsOf: DAY }, dataAsOfMax: undefined })).toBeUndefined();
  expect(lackingOf({ area: { villageCount: 3, dataAsOf: null }, dataAsOfMax: DAY })).toBeUndefined();
});
