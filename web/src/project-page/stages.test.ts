import { expect, test } from "vitest";
import { stagesOf } from "./stages.ts";

const running = {
  stage: "UNDER_CONSTRUCTION",
  startedOn: "2017-03-05",
  finishedOn: null,
  milestones: [
    { kind: "APPROVAL", dueOn: "2017-01-31", doneOn: "2017-01-20" },
    { kind: "START", dueOn: "2017-03-01", doneOn: "2017-03-06" },
    { kind: "ACCEPTANCE", dueOn: "2018-09-01", doneOn: null },
  ],
} as const;
const tender = { kind: "TENDER", dueOn: null, doneOn: "2017-02-20" };
const tendered = { ...running, milestones: [...running.milestones, tender] };
const states = (project: Parameters<typeof stagesOf>[0]) => stagesOf(project).map(({ state }) => state);

test("stages behind are done with the days that are known, the works' own before milestones", () => {
  expect(states(tendered)).toEqual(["done", "done", "done", "current", "ahead", "ahead"]);
  expect(stagesOf(tendered).map(({ on }) => on)).toEqual([
    null,
    "2017-01-20",
    "2017-02-20",
    "2017-03-05",
    null,
    null,
  ]);
});

test("a tender that nobody has recorded is not said to be done", () => {
  expect(states(running)).toEqual(["done", "done", "skipped", "current", "ahead", "ahead"]);
  expect(states({ ...running, stage: "TENDERED" })[2]).toBe("current");
});

test("an accepted project has its whole way behind it", () => {
  expect(new Set(states({ ...tendered, stage: "ACCEPTED" }))).toEqual(new Set(["done"]));
});

test("a suspended project stands where its days end", () => {
  expect(states({ ...tendered, stage: "SUSPENDED" })).toEqual([
    "done",
    "done",
    "done",
    "done",
    "ahead",
    "ahead",
  ]);
});
