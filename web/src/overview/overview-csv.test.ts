import { expect, test } from "vitest";
import { coverageWords } from "../coverage/words.ts";
import { startWords, wordsOf } from "../ui/i18n.ts";
import { uiWords } from "../ui/words.ts";
import { overviewCsv } from "./overview-csv.ts";
import type { OverviewRow } from "./overview-query.ts";
import { overviewWords } from "./words.ts";

const words = wordsOf(startWords({ ui: uiWords, coverage: coverageWords, overview: overviewWords }, "en"));
const place = {
  name: "石桥镇",
  nameEn: "Shiqiao",
  parent: null,
  population: null,
  villages: 3,
  asOf: "2017-12-01",
};
const row = (code: string, cells: OverviewRow["cells"]): OverviewRow =>
  ({ place: { ...place, code, isForecast: false, synthetic: true }, cells, agreements: new Map() }) as never;
const bus = { id: "bus", name: "通客车", nameEn: "Bus" } as never;

test("rows are in the official order, what is not known is empty, and each says that it is simulated", () => {
  const cell = { met: 1, partial: 1, unmet: 0, unknown: 1, peopleMet: 9, peopleUnmet: 4, peopleWithout: 4 };
  const rows = [row("2", new Map()), row("1", new Map([["bus", cell as never]]))];
  const table = overviewCsv(words, rows, { told: "coverage", basis: "computed", indicators: [bus] });
  expect(table.rows).toEqual([
    [
      "1",
      "Shiqiao",
      null,
      null,
      3,
      1,
      1,
      1,
      4,
      "2017-12-01",
      "Computed",
      "Simulated data, not for reporting",
    ],
    [
      "2",
      "Shiqiao",
      null,
      null,
      3,
      null,
      null,
      null,
      null,
      "2017-12-01",
      "Computed",
      "Simulated data, not for reporting",
    ],
  ]);
  expect(table.columns).toHaveLength(12);
});
