import { expect, test } from "vitest";
import { DEADLINES, standingOf } from "./deadlines.ts";

const [papers, start] = DEADLINES;
const before = { year: "2017", dataDay: "2017-04-18" };
const onTheDay = { year: "2017", dataDay: "2017-04-30" };
const after = { year: "2017", dataDay: "2017-12-01" };
const project = (stage: string, days: Readonly<Record<string, string | null>>) => ({
  stage,
  milestones: Object.entries(days).map(([kind, doneOn]) => ({ kind, doneOn })),
});

test("papers are done when both the approval and the tender are; late by the later one", () => {
  const both = project("TENDERED", { APPROVAL: "2017-03-01", TENDER: "2017-05-05" });
  expect(standingOf(both, papers, after)).toEqual({ state: "done", days: 5, doneOn: "2017-05-05", open: [] });
  const one = project("APPROVED", { APPROVAL: "2017-03-01", TENDER: null });
  expect(standingOf(one, papers, after)).toMatchObject({ state: "overdue", days: 215, open: ["TENDER"] });
});

test("the day of the deadline is still in time, the day after is not", () => {
  const open = project("PROPOSED", { APPROVAL: null, TENDER: null });
  expect(standingOf(open, papers, before)).toMatchObject({ state: "due", days: 12 });
  expect(standingOf(open, papers, onTheDay)).toMatchObject({ state: "due", days: 0 });
  expect(standingOf(open, papers, { ...before, dataDay: "2017-05-01" })).toMatchObject({
    state: "overdue",
    days: 1,
  });
});

test("a step taken after the data day is not yet taken", () => {
  const later = project("TENDERED", { START: "2017-06-01" });
  expect(standingOf(later, start, before)).toMatchObject({ state: "due", open: ["START"] });
});

test("works that began without a tender need none; before they begin it is still to come", () => {
  const straight = { ...project("UNDER_CONSTRUCTION", { APPROVAL: "2017-02-01" }), startedOn: "2017-03-01" };
  expect(standingOf(straight, papers, after)).toMatchObject({ state: "done", days: 0 });
  expect(standingOf(straight, start, after)).toMatchObject({ state: "done", doneOn: "2017-03-01" });
  expect(standingOf(project("APPROVED", { APPROVAL: "2017-02-01" }), papers, after).open).toEqual(["TENDER"]);
});
