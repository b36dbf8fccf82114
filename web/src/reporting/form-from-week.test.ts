import { expect, test } from "vitest";
import { projectOf } from "./form-from-week.ts";
import { knownAmounts } from "./known-amounts.ts";

const quantity = (kind: string, done: number, asOf: string | null) => ({
  kind,
  unit: "m",
  planned: 1000,
  done,
  asOf,
  existingBefore: null,
});
const row = Object.freeze({
  code: "P-1",
  name: "通村路",
  sector: "ROAD",
  version: 3,
  schedule: "ON_TRACK",
  physicalProgress: 0.4,
  forecastFinish: null,
  responsibleUnit: null,
  lastReportOn: "2018-02-01",
  reportOverdueDays: 0,
  county: { code: "520281", name: "盘州市", nameEn: null, dataAsOf: "2018-03-01" },
  villages: [],
  quantities: [
    quantity("roadbed_m", 800, "2018-02-01"),
    quantity("gravel_m", 500, "2018-01-01"),
    quantity("concrete_m", 0, null),
  ],
  reports: [],
} as const);

test("a form from a row of the week knows the last amounts, and of earlier days says nothing", () => {
  const project = projectOf(row);
  const before = (day: string) =>
    knownAmounts(project.quantities, project.reports, day).map(({ before }) => before);
  expect(before("2018-03-01")).toEqual([800, 500, null]);
  expect(before("2018-01-15")).toEqual([null, 500, null]);
  expect(project).toMatchObject({ code: "P-1", version: 3, stage: "UNDER_CONSTRUCTION" });
});
