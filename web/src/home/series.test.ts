import { expect, test } from "vitest";
import { monthlyOpenings, sharePoints, yearsAround } from "./series.ts";

const month = (asOf: string, met: number, coveredShare: number | null = null) => ({
  asOf,
  coveredShare,
  isForecast: false,
  villages: { met },
});

test("the strip starts four years before the data day and ends three after", () => {
  expect(yearsAround("2017-12-01")).toEqual({ from: "2013-01-01", to: "2020-12-31" });
});

test("villages that became met count for the month they did it in", () => {
  const months = [month("2017-01-01", 10), month("2017-02-01", 13), month("2017-03-01", 12)];
  expect(monthlyOpenings(months)).toEqual([{ month: "2017-01", villages: 3 }]);
});

test("a share that is not known stays unknown", () => {
  expect(sharePoints([month("1970-01-02", 0)])).toEqual([{ day: 1, share: null, isForecast: false }]);
});
