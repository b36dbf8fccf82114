import { expect, test } from "vitest";
import { MOST_DAYS, Step, seriesDays } from "./series-days.ts";

test("months keep the day of the month, or end where a month is shorter", () => {
  expect(seriesDays("2016-01-31", "2016-04-30", Step.MONTH)).toEqual([
    "2016-01-31",
    "2016-02-29",
    "2016-03-31",
    "2016-04-30",
  ]);
});

test("quarters and years", () => {
  expect(seriesDays("2016-11-15", "2017-06-01", Step.QUARTER)).toEqual([
    "2016-11-15",
    "2017-02-15",
    "2017-05-15",
  ]);
  expect(seriesDays("2016-02-29", "2018-02-28", Step.YEAR)).toEqual([
    "2016-02-29",
    "2017-02-28",
    "2018-02-28",
  ]);
});

test("one day is a series; a day before it is not", () => {
  expect(seriesDays("2017-12-01", "2017-12-01", Step.MONTH)).toEqual(["2017-12-01"]);
  expect(() => seriesDays("2017-12-01", "2017-11-30", Step.MONTH)).toThrow("to must not be before from");
});

test("a series has an end", () => {
  expect(seriesDays("1990-01-01", "2039-12-01", Step.MONTH)).toHaveLength(MOST_DAYS);
  expect(() => seriesDays("1990-01-01", "2040-01-01", Step.MONTH)).toThrow(`at most ${MOST_DAYS} steps`);
});
