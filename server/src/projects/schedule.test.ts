import { expect, test } from "vitest";
import { dayOf, textOf } from "../geo/day.ts";
import { progressOn, standingsOf } from "./progress.ts";
import { forecastFinish, type Project, scheduleOf } from "./schedule.ts";

const dataDay = dayOf("2020-01-01");
const ago = (days: number) => dataDay - days;

const project = (parts: Partial<Project> = {}): Project => ({
  code: "P1",
  stage: "UNDER_CONSTRUCTION",
  plannedStart: ago(300),
  plannedFinish: dataDay + 60,
  startedOn: ago(300),
  finishedOn: null,
  ...parts,
});

/** Reports of one quantity of 100: days ago, percent done. */
const reports = (...done: readonly (readonly [daysAgo: number, percent: number])[]) =>
  standingsOf(
    [{ kind: "tank", planned: 100, weight: 1 }],
    done.map(([daysAgo, percent]) => ({ asOf: ago(daysAgo), done: new Map([["tank", percent]]) })),
  );

const daysAhead = (parts: Partial<Project>, standings = reports()) => {
  const day = forecastFinish(project(parts), standings, dataDay);
  return day === null ? null : day - dataDay;
};

test("progress is the weighted mean of done to planned, each capped; omitted kinds keep their amount", () => {
  const standings = standingsOf(
    [
      { kind: "roadbed_m", planned: 100, weight: 3 },
      { kind: "concrete_m", planned: 50, weight: 1 },
      { kind: "gravel_m", planned: 0, weight: 9 },
    ],
    [
      { asOf: 10, done: new Map([["roadbed_m", 200]]) },
      { asOf: 20, done: new Map([["concrete_m", 25]]) },
    ],
  );
  expect([5, 10, 19, 20].map((day) => progressOn(standings, day))).toEqual([0, 0.75, 0.75, 0.875]);
});

test("finished projects use their date; those that nobody builds have none", () => {
  expect(daysAhead({ finishedOn: ago(5), stage: "ACCEPTED" })).toBe(-5);
  for (const stage of ["PROPOSED", "SUSPENDED", "CANCELLED"]) expect(daysAhead({ stage })).toBeNull();
});

test("all done and not yet recorded as finished: the day after the data day", () => {
  expect(daysAhead({}, reports([10, 100]))).toBe(1);
});

test("three reports: the pace of the last half year is kept up", () => {
  expect(daysAhead({}, reports([200, 10], [100, 30], [20, 50]))).toBe(Math.ceil(0.5 / (0.4 / 180)));
  expect(daysAhead({ startedOn: ago(100) }, reports([100, 0], [50, 30], [20, 60]))).toBe(67);
  expect(daysAhead({ startedOn: ago(90) }, reports([60, 20], [50, 30], [20, 60]))).toBe(60);
});

test("a pace that would need thousands of years foresees nothing", () => {
  expect(daysAhead({}, reports([200, 10], [100, 10.001], [20, 10.01]))).toBe(1_619_821);
  expect(daysAhead({}, reports([200, 10], [100, 10.0001], [20, 10.001]))).toBeNull();
});

test("no report by the beginning of the half year: the pace since the start", () => {
  expect(daysAhead({ startedOn: ago(240) }, reports([150, 20], [50, 30], [20, 60]))).toBe(160);
});

test("a pace that would have finished already: the day after the data day at the earliest", () => {
  expect(daysAhead({ startedOn: ago(100) }, reports([100, 0], [50, 99], [20, 99.9999]))).toBe(1);
});

test("fewer reports, or no gain: the plan, as late as it began; none when that has passed", () => {
  expect(daysAhead({})).toBe(60);
  expect(daysAhead({ startedOn: ago(280) }, reports([100, 10], [20, 50]))).toBe(80);
  expect(daysAhead({ startedOn: null })).toBe(360);
  expect(daysAhead({ plannedFinish: ago(1), startedOn: ago(320) })).toBeNull();
  expect(daysAhead({ plannedFinish: dataDay, startedOn: ago(300) })).toBeNull();
  expect(daysAhead({ plannedFinish: null })).toBeNull();
  expect(daysAhead({ startedOn: ago(250) }, reports([240, 10], [230, 20], [220, 20]))).toBe(110);
});

test("stalled projects have none: reports of the last ninety days, none of them an increase", () => {
  expect(daysAhead({}, reports([150, 20], [100, 30], [89, 30]))).toBeNull();
  expect(daysAhead({}, reports([150, 20], [100, 30], [90, 30]))).not.toBeNull();
  expect(daysAhead({}, reports([150, 20], [60, 30], [50, 25]))).not.toBeNull();
});

test.each([
  ["NOT_STARTED", { startedOn: null, plannedStart: dataDay + 1 }, reports()],
  ["NOT_STARTED", { stage: "PROPOSED" }, reports()],
  ["NOT_STARTED", { stage: "CANCELLED" }, reports()],
  ["ON_TRACK", {}, reports()],
  ["ON_TRACK", { startedOn: null, plannedStart: dataDay }, reports([10, 10])],
  ["AT_RISK", { startedOn: ago(200) }, reports()],
  ["AT_RISK", { startedOn: null, plannedStart: ago(1) }, reports()],
  ["LATE", { plannedFinish: ago(1), startedOn: ago(200) }, reports()],
  ["ON_TRACK", { plannedFinish: dataDay }, reports()],
  ["STALLED", { plannedFinish: ago(1) }, reports([100, 10], [20, 10])],
  ["STALLED", { stage: "SUSPENDED" }, reports()],
  [
    "FINISHED",
    { stage: "COMPLETED", finishedOn: ago(9), plannedFinish: ago(20) },
    reports([100, 10], [20, 10]),
  ],
] as const)("%s: the last of the list that applies (%#)", (status, parts, standings) => {
  expect(scheduleOf(project(parts), standings, dataDay)).toBe(status);
});

test("days are days", () => {
  expect(textOf(dataDay)).toBe("2020-01-01");
});
