import { createExpression, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { mapStyle } from "../map/map-style.ts";
import type { ViewState } from "../map/view-state.ts";
import { conditionExpression, holds, projectFilter, tileConditions } from "./project-filter.ts";
import { projectLens } from "./project-layer.ts";

const view: ViewState = { lens: "projects", indicator: "bus", basis: "computed", lang: "zh" };

test("the URL's filter is the API's", () => {
  expect(
    projectFilter({
      ...view,
      area: "520281",
      sector: "road,water",
      stage: "under_construction",
      schedule: "late,stalled",
      programme: "组组通",
      q: "shabo",
      funding: "short",
      phase: "no-gravel",
      before: "2018-03-01",
    }),
  ).toEqual({
    within: "520281",
    sectors: ["ROAD", "WATER"],
    stages: ["UNDER_CONSTRUCTION"],
    schedule: ["LATE", "STALLED"],
    programme: "组组通",
    search: "shabo",
    unfunded: true,
    phases: [
      { kind: "roadbed_m", shareMin: 1 },
      { kind: "gravel_m", shareMax: 0 },
    ],
    plannedFinishBefore: "2018-03-01",
  });
  expect(projectFilter(view)).toEqual({});
});

const project = {
  code: "P1",
  sector: "ROAD",
  stage: "UNDER_CONSTRUCTION",
  schedule: "LATE",
  programme: "组组通",
  planned_finish: 17590,
  unfunded: 1,
  roadbed: 1,
  gravel: 0,
};

const drawn = (chosen: Partial<ViewState>, properties: object, found: readonly string[] | null) => {
  const conditions = tileConditions({ ...view, ...chosen }, found).map(conditionExpression);
  const compiled = createExpression(["all", ...conditions], "test", null);
  if (compiled.result === "error") throw new Error(compiled.value.map(({ message }) => message).join());
  const feature = { type: 2 as const, properties };
  return compiled.value.evaluateWithoutErrorHandling({ zoom: 9 } as never, feature as never);
};

const counted = (chosen: Partial<ViewState>, properties: object, found: readonly string[] | null) =>
  tileConditions({ ...view, ...chosen }, found).every((condition) => holds(condition, { ...properties }));

describe("what the map draws is what the legend counts", () => {
  test.each<[Partial<ViewState>, object, readonly string[] | null, boolean]>([
    [{}, project, null, true],
    [{ sector: "water,road" }, project, null, true],
    [{ sector: "water" }, project, null, false],
    [{ schedule: "late", stage: "accepted" }, project, null, false],
    [{ programme: "组组通" }, project, null, true],
    [{ programme: "组组通" }, { ...project, programme: undefined }, null, false],
    [{ phase: "no-gravel" }, project, null, true],
    [{ phase: "no-gravel" }, { ...project, roadbed: 0.9999 }, null, false],
    [{ phase: "no-gravel" }, { ...project, gravel: 0.0001 }, null, false],
    [{ phase: "no-roadbed" }, { ...project, roadbed: undefined }, null, false],
    [{ phase: "no-concrete" }, project, null, false],
    [{ funding: "short" }, project, null, true],
    [{ funding: "full" }, project, null, false],
    [{ funding: "full" }, { ...project, unfunded: undefined }, null, false],
    [{ before: "2018-03-01" }, project, null, true],
    [{ before: "2018-02-28" }, project, null, false],
    [{ before: "2099-01-01" }, { ...project, planned_finish: undefined }, null, false],
    [{ q: "shabo" }, project, ["P1", "P2"], true],
    [{ q: "shabo" }, project, ["P2"], false],
    [{ q: "shabo" }, project, null, false],
  ])("%o of %o found %o: %s", (chosen, properties, found, isShown) => {
    const said = JSON.parse(JSON.stringify(properties));
    expect(drawn(chosen, said, found)).toBe(isShown);
    expect(counted(chosen, said, found)).toBe(isShown);
  });
});

const json = { tiles: ["/tiles/x/{z}/{x}/{y}.mvt"], minzoom: 7, maxzoom: 14 };

test.each([{}, { by: "stage" }, { q: "shabo", phase: "no-gravel", before: "2018-03-01" }] as const)(
  "the map with %o is a valid style",
  (chosen) => {
    const lens = projectLens({ ...view, ...chosen }, ["P1"]);
    const tiles = { areas: json, roads: json, villages: json, projects: json };
    const style = mapStyle({ tiles, lens, language: "zh", origin: "http://127.0.0.1:8080", fonts: {} });
    expect(style.layers.map(({ id }) => id)).toContain("projects-points");
    expect(validateStyleMin(style)).toEqual([]);
  },
);
