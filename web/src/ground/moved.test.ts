import { expect, test } from "vitest";
import { type Answered, movedBetween } from "./moved.ts";

const indicator = {
  id: "clinic_30min",
  name: "30 分钟就医",
  nameEn: "Clinic in 30 min",
  unit: "min",
  judgedFor: "HAMLET",
  sector: "SERVICE",
} as Answered["indicator"];
const met: Answered = {
  indicator,
  status: "MET",
  value: 20,
  householdsMet: 9,
  householdsJudged: 9,
  until: null,
};
const at = (computed: Answered, reported = met) => ({
  dataAsOf: "2018-01-31",
  computed: [computed],
  reported: [reported],
});

test("an answer that stays moved nothing", () => {
  expect(movedBetween(at(met), at({ ...met }))).toEqual([]);
});

test("what turned stands before what only moved", () => {
  const slower: Answered = { ...met, value: 25 };
  const unmet: Answered = { ...met, status: "UNMET" };
  expect(movedBetween(at(met, met), at(slower, unmet)).map(({ basis }) => basis)).toEqual([
    "reported",
    "computed",
  ]);
});

test("a status, a value, households or a day to come: each is a move, on its basis", () => {
  const unmet: Answered = { ...met, status: "UNMET", value: 44, householdsMet: 0 };
  expect(movedBetween(at(met), at(unmet))).toEqual([{ basis: "computed", before: met, after: unmet }]);
  const later: Answered = { ...met, until: "2018-06-01" };
  expect(movedBetween(at(met, met), at(met, later))).toEqual([
    { basis: "reported", before: met, after: later },
  ]);
});
