import { describe, expect, test } from "vitest";
import type { ViewState } from "../map/view-state.ts";
import { figureOf, sumFigure } from "./figure.ts";
import type { OverviewAgreement, OverviewCell, OverviewRow } from "./overview-query.ts";
import { isShown, nextSort, sorted } from "./shown-rows.ts";

const NOBODY = { met: 0, partial: 0, unmet: 0, unknown: 0, notApplicable: 0 };
const NO_PEOPLE = { peopleMet: 0, peopleUnmet: 0, peopleUnknown: 0, peopleWithout: null };

const cell = (more: Partial<OverviewCell>): OverviewCell =>
  ({ indicator: "bus", status: null, value: null, ...NOBODY, ...NO_PEOPLE, ...more }) as OverviewCell;

const agreement = (more: Partial<OverviewAgreement>): OverviewAgreement => ({
  indicator: "bus",
  agreed: 0,
  claimedNotEvidenced: 0,
  evidencedNotClaimed: 0,
  unknown: 0,
  claimedPeople: null,
  ...more,
});

interface Answers {
  readonly cell?: OverviewCell;
  readonly agreement?: OverviewAgreement;
  readonly population?: number | null;
}

const row = (
  code: string,
  name: string,
  { cell, agreement, population = 100 }: Answers = {},
): OverviewRow => ({
  place: {
    code,
    name,
    nameEn: null,
    kind: "TOWNSHIP",
    parent: null,
    isPoorVillage: null,
    population,
    villages: 3,
    asOf: "2017-12-01",
    isForecast: false,
    synthetic: true,
  } as OverviewRow["place"],
  cells: new Map(cell === undefined ? [] : [["bus", cell]]),
  agreements: new Map(agreement === undefined ? [] : [["bus", agreement]]),
});

const good = row("1", "石桥镇", { cell: cell({ met: 3, peopleMet: 300 }), population: null });
const bad = row("2", "鸡场坪镇", {
  cell: cell({ met: 1, partial: 1, unmet: 1, peopleMet: 100, peopleUnmet: 200, peopleWithout: 200 }),
  population: 900,
});
const silent = row("3", "大山镇", { cell: cell({ unknown: 3, peopleUnknown: 70 }) });
const rows = [silent, good, bad];

const codes = (found: readonly OverviewRow[]) => found.map(({ place }) => place.code);
const view = (more: Partial<ViewState>): ViewState => ({
  lens: "coverage",
  indicator: "bus",
  basis: "computed",
  lang: "zh",
  ...more,
});

describe("order", () => {
  test("without a wish it is the official one", () => {
    expect(codes(sorted(rows, undefined, "coverage"))).toEqual(["1", "2", "3"]);
  });
  test("by a question the worst comes first, and what is not known last, whichever way", () => {
    expect(codes(sorted(rows, "bus", "coverage"))).toEqual(["2", "1", "3"]);
    expect(codes(sorted(rows, "-bus", "coverage"))).toEqual(["1", "2", "3"]);
  });
  test("by gaps most people without come first", () => {
    expect(codes(sorted(rows, "bus", "gaps"))).toEqual(["2", "1", "3"]);
  });
  test("names are in the order of their pinyin, people most first, not counted last", () => {
    expect(codes(sorted(rows, "name", "coverage"))).toEqual(["3", "2", "1"]);
    expect(codes(sorted(rows, "people", "coverage"))).toEqual(["2", "3", "1"]);
  });
  test("a head sorts one way, then the other, then not at all", () => {
    expect(nextSort(undefined, "bus")).toBe("bus");
    expect(nextSort("bus", "bus")).toBe("-bus");
    expect(nextSort("-bus", "bus")).toBeUndefined();
    expect(nextSort("name", "bus")).toBe("bus");
  });
});

describe("the legend's filter", () => {
  const shown = (more: Partial<ViewState>) => codes(rows.filter((each) => isShown(each, view(more))));
  test("keeps rows in which any village is of a shown class", () => {
    expect(shown({})).toEqual(["3", "1", "2"]);
    expect(shown({ show: "unmet" })).toEqual(["2"]);
    expect(shown({ show: "met" })).toEqual(["1", "2"]);
    expect(shown({ show: "unknown" })).toEqual(["3"]);
  });
  test("of a village it knows the status, the outlook and the year", () => {
    const village = row("4", "岩脚村", {
      cell: cell({ status: "UNMET", unmet: 1, outlook: "CLOSING", closesOn: "2018-06-01" }),
    });
    expect(isShown(village, view({ show: "partial" }))).toBe(false);
    expect(isShown(village, view({ show: "unmet" }))).toBe(true);
    expect(isShown(village, view({ lens: "gaps", show: "closing-2018" }))).toBe(true);
    expect(isShown(village, view({ lens: "gaps", show: "orphan,closing-2019" }))).toBe(false);
  });
  test("of the difference it knows the four classes", () => {
    const differs = row("5", "夏家洞村", { agreement: agreement({ claimedNotEvidenced: 1, unknown: 2 }) });
    expect(isShown(differs, view({ basis: "difference", show: "claimed" }))).toBe(true);
    expect(isShown(differs, view({ basis: "difference", show: "evidenced,agreed" }))).toBe(false);
  });
});

test("the sum is of what is known, and its share is of people met or unmet", () => {
  expect(sumFigure(rows, "bus", "coverage")).toMatchObject({
    met: 4,
    leftOut: 2,
    unknown: 3,
    total: 9,
    share: 400 / 600,
    peopleWithout: 200,
  });
  expect(sumFigure([silent], "bus", "coverage")).toMatchObject({ share: null, peopleWithout: null });
  expect(sumFigure(rows, "network_4g", "coverage")).toBeUndefined();
});

test("a row without an answer has no figure, which is not zero", () => {
  expect(figureOf(row("6", "新村"), "bus", "coverage")).toBeUndefined();
  expect(figureOf(row("6", "新村"), "bus", "difference")).toBeUndefined();
});
