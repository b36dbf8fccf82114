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
const states = (project: Parameters<typeof stagesOf>[0]) => stagesOf(project).map(({ state }) => state);

test("stages behind are done with the days that are known, the works' own before milestones", () => {
  expect(states(running)).toEqual(["done", "done", "done", "current", "ahead", "ahead"]);
  expect(stagesOf(running).map(({ on }) => on)).toEqual([null, "2017-01-20", null, "2017-03-05", null, null]);
});

test("an accepted project has its whole way behind it", () => {
  expect(new Set(states({ ...running, stage: "ACCEPTED" }))).toEqual(new Set(["done"]));
});

test("a suspended project stands where its days end", () => {
  expect(states({ ...running, stage: "SUSPENDED" })).toEqual([
    "done",
    "done",
    "done",
    "done",
    "ahead",
    "ahead",
  ]);
});
