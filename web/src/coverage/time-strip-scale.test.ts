import { describe, expect, test } from "vitest";
import { dayNumber, dayText } from "../map/view-state.ts";
import {
  areaPath,
  dayAfterKey,
  dayOfX,
  linePath,
  monthsLater,
  type SharePoint,
  shareOn,
  splitAtForecast,
  xOfDay,
  yearTicks,
} from "./time-strip-scale.ts";

const range = { from: dayNumber("2014-01-01"), to: dayNumber("2020-12-31") };
const plot = { left: 0, right: 2556, top: 0, bottom: 100 };
const point = (day: string, share: number | null, isForecast = false): SharePoint => ({
  day: dayNumber(day),
  share,
  isForecast,
});

test("a place on the strip and its day are each other's", () => {
  const day = dayNumber("2017-11-30");
  expect(dayOfX(xOfDay(day, range, plot), range, plot)).toBe(day);
  expect(dayOfX(-50, range, plot)).toBe(range.from);
  expect(dayOfX(9999, range, plot)).toBe(range.to);
});

describe("the line", () => {
  const points = [
    point("2014-01-01", 0.5),
    point("2014-07-01", null),
    point("2015-01-01", 0.6),
    point("2016-01-01", 0.7),
  ];
  test("breaks where the share is not known", () => {
    expect(linePath(points, range, plot).match(/M/g)).toHaveLength(2);
  });
  test("fills only what is known", () => {
    expect(areaPath(points, range, plot).match(/M/g)).toHaveLength(1);
  });
});

test("the share is what was last stated; nothing was stated before the first day", () => {
  const points = [point("2015-01-01", 0.6), point("2016-01-01", null)];
  expect(shareOn(points, dayNumber("2014-12-31"))).toBeUndefined();
  expect(shareOn(points, dayNumber("2015-12-31"))).toBe(0.6);
  expect(shareOn(points, dayNumber("2016-01-01"))).toBeNull();
});

test("the forecast goes on from the last day of the past", () => {
  const points = [point("2016-01-01", 0.7), point("2017-01-01", 0.8), point("2018-01-01", 0.9, true)];
  const { past, forecast } = splitAtForecast(points);
  expect(past).toHaveLength(2);
  expect(forecast.map(({ share }) => share)).toEqual([0.8, 0.9]);
});

test("months keep their day where they can", () => {
  expect(dayText(monthsLater(dayNumber("2017-01-31"), 1))).toBe("2017-02-28");
  expect(dayText(monthsLater(dayNumber("2017-12-15"), 1))).toBe("2018-01-15");
  expect(dayText(monthsLater(dayNumber("2016-02-29"), -12))).toBe("2015-02-28");
});

test("each year of the range has its tick", () => {
  expect(yearTicks(range).map(({ year }) => year)).toEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020]);
});

describe("keys", () => {
  const day = dayNumber("2017-11-30");
  const after = (key: string, isFine = false) => {
    const found = dayAfterKey(key, isFine, day, range);
    return found === null ? null : dayText(found);
  };
  test("move by a month, by a day, by a year, and to the ends", () => {
    expect(after("ArrowRight")).toBe("2017-12-30");
    expect(after("ArrowLeft", true)).toBe("2017-11-29");
    expect(after("PageDown")).toBe("2016-11-30");
    expect(after("Home")).toBe("2014-01-01");
    expect(after("End")).toBe("2020-12-31");
  });
  test("that mean nothing here are left alone", () => {
    expect(after("Tab")).toBeNull();
  });
  test("never leave the range", () => {
    expect(dayAfterKey("PageUp", false, range.to - 3, range)).toBe(range.to);
  });
});
