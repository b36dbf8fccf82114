import { createExpression, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { mapStyle } from "../map/map-style.ts";
import { dayNumber } from "../map/view-state.ts";
import { daysShown, lastKnownDay, moved, planned, shareSeries } from "./moves.ts";
import { countRelocation, movedInTile } from "./relocation-counts.ts";
import { movedExpression, relocationLens } from "./relocation-layer.ts";

const DATA_DAY = "2018-12-31";
const sites = [
  {
    startedOn: "2017-03-01",
    origins: [
      {
        households: 10,
        persons: 40,
        moves: [
          { movedOn: "2018-03-01", households: 5, persons: 21 },
          { movedOn: "2018-09-01", households: 5, persons: 19 },
        ],
      },
      { households: 3, persons: 10, moves: [{ movedOn: "2019-06-01", households: 3, persons: 10 }] },
      { households: 20, persons: 50, moves: [] },
    ],
  },
];

test("people have moved from the very day on", () => {
  expect(moved(sites, "2018-02-28").persons).toBe(0);
  expect(moved(sites, "2018-03-01")).toEqual({ households: 5, persons: 21 });
  expect(moved(sites, DATA_DAY).persons).toBe(40);
  expect(planned(sites)).toEqual({ households: 33, persons: 100 });
});

test("moves after the data day are a forecast, and nothing is known beyond the last", () => {
  expect(lastKnownDay(sites, DATA_DAY)).toBe("2019-06-01");
  expect(daysShown(sites, DATA_DAY)).toEqual({ from: "2016-01-01", to: "2019-06-01" });
  const series = shareSeries(sites, DATA_DAY);
  expect(series.map(({ share }) => share)).toEqual([0, 0.21, 0.4, 0.4, 0.5]);
  expect(series.map(({ isForecast }) => isForecast)).toEqual([false, false, false, false, true]);
});

test("where nobody is to move, no share is known", () => {
  expect(shareSeries([{ origins: [] }], DATA_DAY).every(({ share }) => share === null)).toBe(true);
});

const tile = { people: 40, d1: dayNumber("2018-03-01"), m1: 21, d2: dayNumber("2018-09-01"), m2: 40 };

test("the map's expression, the legend and the record agree on every day", () => {
  for (const day of ["2018-02-28", "2018-03-01", "2018-08-31", "2018-09-01", "2020-01-01"]) {
    const parsed = createExpression(movedExpression(3), "test", null, { day: dayNumber(day) });
    if (parsed.result === "error") throw new Error("The expression is not valid");
    const feature = { type: 1, properties: tile };
    const drawn = parsed.value.evaluateWithoutErrorHandling({ zoom: 9 } as never, feature as never);
    const recorded = moved([{ origins: sites[0]?.origins.slice(0, 1) ?? [] }], day).persons;
    expect([drawn, movedInTile(tile, dayNumber(day))]).toEqual([recorded, recorded]);
  }
});

test("a village is empty once everybody has moved; the legend counts who left and who is still to go", () => {
  const marks = [
    { layer: "sites", properties: { planned_people: 100 } },
    { layer: "origins", properties: tile },
    { layer: "origins", properties: { people: 50 } },
  ];
  expect(countRelocation(marks, dayNumber("2018-08-31"))).toEqual({
    site: { places: 1, people: 100 },
    vacated: { places: 0, people: 0 },
    leaving: { places: 2, people: 69 },
  });
  expect(countRelocation(marks, dayNumber("2018-09-01")).vacated).toEqual({ places: 1, people: 40 });
});

const json = { tiles: ["/tiles/x/{z}/{x}/{y}.mvt"], minzoom: 7, maxzoom: 14 };

test.each([
  [0, {}],
  [3, { site: "S1" }],
  [3, { show: "site,leaving" }],
] as const)("the map with %i days of moving and %o is a valid style", (steps, chosen) => {
  const view = { lens: "relocation", indicator: "bus", basis: "computed", lang: "zh", ...chosen } as const;
  const tiles = { areas: json, roads: json, villages: json, relocation: json };
  const lens = relocationLens(view, steps);
  const style = mapStyle({ tiles, lens, language: "zh", origin: "http://127.0.0.1:8080", fonts: {} });
  expect(style.layers.map(({ id }) => id)).toContain("relocation-leaving");
  expect(validateStyleMin(style)).toEqual([]);
});
