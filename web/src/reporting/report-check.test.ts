import { expect, test } from "vitest";
import { freshDraft } from "./draft.ts";
import { knownAmounts } from "./known-amounts.ts";
import { type Draft, faultsOf, isFalling, isOutOfOrder } from "./report-check.ts";
import { inputOf } from "./report-input.ts";

const quantities = [
  { kind: "roadbed_m", unit: "m", planned: 1000, existingBefore: 50 },
  { kind: "gravel_m", unit: "m", planned: 1000, existingBefore: 0 },
  { kind: "concrete_m", unit: "m", planned: 1000, existingBefore: null },
];
const said = (kind: string, done: number) => ({ kind, done });
const reports = [
  { id: "3", asOf: "2018-03-01", quantities: [said("gravel_m", 600)] },
  { id: "2", asOf: "2018-02-01", quantities: [said("roadbed_m", 800), said("gravel_m", 500)] },
  { id: "1", asOf: "2018-01-01", quantities: [said("roadbed_m", 300), said("concrete_m", 100)] },
];

const faults = (day: string, typed: Partial<Draft>) => {
  const circumstances = {
    known: knownAmounts(quantities, reports, day),
    today: "2018-04-01",
    lengths: "m",
  } as const;
  const draft = { ...freshDraft(day), ...typed };
  const found = faultsOf(draft, circumstances).map(({ at, what }) => `${at} ${what}`);
  return { found, draft, circumstances };
};
const found = (day: string, typed: Partial<Draft>) => faults(day, typed).found;

test("what stands around a day: the last before it, and the lowest after it", () => {
  expect(knownAmounts(quantities, reports, "2018-02-15").map(({ before, after }) => [before, after])).toEqual(
    [
      [800, null],
      [500, 600],
      [100, null],
    ],
  );
  expect(knownAmounts(quantities, reports, "2017-12-31").map(({ before }) => before)).toEqual([
    null,
    null,
    null,
  ]);
});

test("a report says something, on a day that has come, in amounts that can be read", () => {
  expect(found("2018-03-01", {})).toEqual(["quantities nothing"]);
  expect(found("2018-04-02", { amounts: { gravel_m: "650" } })).toEqual(["asOf future"]);
  expect(found("2018-04-01", { amounts: { gravel_m: "650" } })).toEqual([]);
  expect(found("2018-03-01", { amounts: { gravel_m: "six", roadbed_m: "-1" } })).toEqual([
    "roadbed_m negative",
    "gravel_m unreadable",
  ]);
});

test("an amount falls only with a reason, and never passes a later report", () => {
  const less = { amounts: { gravel_m: "599" } };
  expect(found("2018-03-01", less)).toEqual(["gravel_m fallen"]);
  expect(found("2018-03-01", { amounts: { gravel_m: "600" } })).toEqual([]);
  const { draft, circumstances, found: none } = faults("2018-03-01", { ...less, correctionReason: "复测" });
  expect(none).toEqual([]);
  expect(isFalling(draft, circumstances)).toBe(true);
  expect(inputOf(draft, { code: "P", name: "P", version: 4 }, circumstances)).toMatchObject({
    expectedVersion: 4,
    quantities: [{ kind: "gravel_m", done: 599, stretches: null }],
    correction: true,
    correctionReason: "复测",
    orderReason: null,
  });
  expect(found("2018-02-15", { amounts: { gravel_m: "601" } })).toEqual(["gravel_m aboveLater"]);
});

test("no phase is longer than the one it lies on, what existed before counted in, unless there is a reason", () => {
  expect(found("2018-03-01", { amounts: { gravel_m: "850" } })).toEqual([]);
  expect(found("2018-03-01", { amounts: { gravel_m: "851" } })).toEqual(["gravel_m order"]);
  expect(found("2018-03-01", { amounts: { gravel_m: "851", roadbed_m: "900" } })).toEqual([]);
  const { draft, circumstances } = faults("2018-03-01", {
    amounts: { gravel_m: "851" },
    orderReason: "旧路",
  });
  expect(faultsOf(draft, circumstances)).toEqual([]);
  expect(isOutOfOrder(draft, circumstances)).toBe(true);
  expect(inputOf(draft, { code: "P", name: "P", version: 4 }, circumstances)).toMatchObject({
    correction: false,
    orderReason: "旧路",
  });
});

test("a stretch has two ends in order, and belongs to an amount", () => {
  const amounts = { gravel_m: "650" };
  const at = (from: string, to: string) =>
    found("2018-03-01", { amounts, stretches: { gravel_m: { from, to } } });
  expect(at("K0+480", "K0+530")).toEqual([]);
  expect(at("", "")).toEqual([]);
  for (const [from, to] of [
    ["K0+480", ""],
    ["K0+530", "K0+480"],
    ["K0+480", "end"],
  ] as const)
    expect(at(from, to)).toEqual(["gravel_m stretch"]);
});
