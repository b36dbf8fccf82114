import { expect, test } from "vitest";
import { dayNumber } from "../map/view-state.ts";
import { type CurveInput, curveOf, monthTicks, plannedShare } from "./curve.ts";

const running: CurveInput = {
  plannedStart: "2017-01-01",
  plannedFinish: "2017-12-27",
  startedOn: "2017-02-01",
  finishedOn: null,
  forecastFinish: "2018-03-01",
  dataDay: "2017-12-01",
  physicalProgress: 0.5,
  progress: [
    { on: "2017-06-01", progress: 0.2 },
    { on: "2017-11-20", progress: 0.5 },
  ],
};
const on = (day: string, share: number) => ({ day: dayNumber(day), share });

test("the plan is straight between its days, nothing before and all after them", () => {
  expect(plannedShare(running, "2016-05-01")).toBe(0);
  expect(plannedShare(running, "2017-06-30")).toBe(0.5);
  expect(plannedShare(running, "2018-05-01")).toBe(1);
  expect(plannedShare({ ...running, plannedStart: null }, "2017-06-30")).toBeNull();
  expect(plannedShare({ plannedStart: "2017-06-30", plannedFinish: "2017-06-30" }, "2017-06-30")).toBe(1);
});

test("reports begin with the first day of work; the forecast leads from the data day to its finish", () => {
  const curve = curveOf(running);
  expect(curve?.reported).toEqual([on("2017-02-01", 0), on("2017-06-01", 0.2), on("2017-11-20", 0.5)]);
  expect(curve?.forecast).toEqual([on("2017-12-01", 0.5), on("2018-03-01", 1)]);
  expect([curve?.from, curve?.until]).toEqual([dayNumber("2017-01-01"), dayNumber("2018-03-01")]);
});

test("a day of start that is not known is not made up", () => {
  expect(curveOf({ ...running, startedOn: null })?.reported).toHaveLength(2);
});

test("what is finished has no forecast and no data day", () => {
  const curve = curveOf({ ...running, finishedOn: "2017-11-20", forecastFinish: "2017-11-20" });
  expect(curve).toMatchObject({ forecast: null, dataDay: null });
});

test("without days there is no curve", () => {
  const none = {
    plannedStart: null,
    plannedFinish: null,
    startedOn: null,
    forecastFinish: null,
    progress: [],
  };
  expect(curveOf({ ...running, ...none })).toBeNull();
});

test("months are marked evenly, and only as many as fit", () => {
  const ticks = (from: string, until: string) => monthTicks(dayNumber(from), dayNumber(until));
  expect(ticks("2017-01-15", "2017-04-15")).toEqual(["2017-02-01", "2017-03-01", "2017-04-01"]);
  expect(ticks("2017-01-01", "2018-06-01")).toEqual([
    "2017-01-01",
    "2017-04-01",
    "2017-07-01",
    "2017-10-01",
    "2018-01-01",
    "2018-04-01",
  ]);
});
