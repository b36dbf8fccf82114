import { A, B, C, D, H } from "./places.ts";
import type { Row, Tables } from "./rows.ts";

const OPEN = { since: "-infinity", until: "infinity" };

const answer = (code: string, basis: string, status: string, more: Row = {}): Row => ({
  county_code: code.slice(0, 6),
  township_code: code.slice(0, 9),
  village_code: code,
  indicator: "water_quantity",
  basis,
  ...OPEN,
  status,
  status_since: "-infinity",
  status_until: "infinity",
  value: null,
  shortfall: null,
  households_met: 0,
  households_unmet: 0,
  households_unknown: 0,
  people_met: 0,
  people_unmet: 0,
  people_unknown: 0,
  households_without: null,
  people_without: null,
  ...more,
});

const partial = {
  value: 20,
  shortfall: 15,
  households_met: 60,
  households_unmet: 40,
  people_met: 240,
  people_unmet: 160,
  households_without: 40,
  people_without: 160,
};
const all = { households_met: 100, people_met: 400, value: 40 };

const villageAnswers: readonly Row[] = [
  answer(A, "COMPUTED", "PARTIAL", {
    until: "2018-06-01",
    status_since: "2015-09-01",
    status_until: "2018-06-01",
    since: "2015-09-01",
    ...partial,
  }),
  answer(A, "COMPUTED", "UNMET", {
    until: "2015-09-01",
    status_until: "2015-09-01",
    households_unmet: 100,
    people_unmet: 400,
    households_without: 100,
    people_without: 400,
    shortfall: 35,
    value: 0,
  }),
  answer(A, "COMPUTED", "MET", { since: "2018-06-01", status_since: "2018-06-01", ...all }),
  answer(A, "REPORTED", "MET", { since: "2017-06-30", status_since: "2017-06-30", ...all }),
  answer(B, "COMPUTED", "UNMET", {
    households_unmet: 50,
    people_unmet: 200,
    households_without: 50,
    people_without: 200,
    value: 0,
    shortfall: 35,
  }),
  answer(B, "REPORTED", "MET", { households_met: 50, people_met: 200 }),
  answer(C, "COMPUTED", "UNKNOWN"),
  answer(C, "REPORTED", "UNKNOWN"),
  answer(C, "COMPUTED", "NOT_APPLICABLE", { indicator: "bus" }),
  answer(D, "COMPUTED", "UNMET", { people_unmet: 30, people_without: 30 }),
  answer(H, "COMPUTED", "MET", {
    households_met: 30,
    people_met: 90,
    value: 60,
    until: "2020-01-01",
    status_until: "2020-01-01",
  }),
  answer(H, "COMPUTED", "UNMET", {
    since: "2020-01-01",
    status_since: "2020-01-01",
    households_unmet: 30,
    people_unmet: 90,
    households_without: 30,
    people_without: 90,
    value: 0,
    shortfall: 15,
  }),
];

const hamletAnswer = (
  id: string,
  status: string,
  households: number | null,
  population: number | null,
): Row => ({
  county_code: id.slice(0, 6),
  village_code: id.slice(0, 12),
  hamlet_id: id,
  indicator: "water_quantity",
  basis: "COMPUTED",
  ...OPEN,
  status,
  status_since: "-infinity",
  status_until: "infinity",
  value: status === "MET" ? 40 : 20,
  households,
  population,
});
const hamletAnswers = [
  hamletAnswer(`${A}-1`, "MET", 60, 240),
  hamletAnswer(`${A}-2`, "UNMET", 40, 160),
  hamletAnswer(`${C}-1`, "UNKNOWN", null, null),
];

const gap = (code: string, more: Row): Row => ({
  county_code: code.slice(0, 6),
  township_code: code.slice(0, 9),
  village_code: code,
  indicator: "water_quantity",
  basis: "COMPUTED",
  ...OPEN,
  status: "UNMET",
  shortfall: 35,
  households_without: null,
  people_without: null,
  outlook: "ORPHAN",
  closes_on: null,
  closing_project: null,
  stalled_project: null,
  ...more,
});
const gaps = [
  gap(A, {
    status: "PARTIAL",
    since: "2015-09-01",
    until: "2018-06-01",
    shortfall: 15,
    households_without: 40,
    people_without: 160,
    outlook: "CLOSING",
    closes_on: "2018-06-01",
    closing_project: "W1",
  }),
  gap(A, {
    until: "2015-09-01",
    households_without: 100,
    people_without: 400,
    outlook: "CLOSING",
    closes_on: "2018-06-01",
    closing_project: "W1",
  }),
  gap(D, { people_without: 30 }),
  gap(B, { households_without: 50, people_without: 200, outlook: "STALLED", stalled_project: "R1" }),
  gap(H, { since: "2020-01-01", households_without: 30, people_without: 90 }),
];

export const answers: Tables = [
  ["coverage", villageAnswers],
  ["hamlet_coverage", hamletAnswers],
  ["gap", gaps],
];
