import type { Indicator } from "../coverage/indicators.ts";
import type { Cell, CsvTable } from "../takeaway/csv.ts";
import type { Words } from "../ui/i18n.ts";
import { type Figure, figureOf, type Told } from "./figure.ts";
import type { OverviewRow } from "./overview-query.ts";

interface Asked {
  readonly told: Told;
  readonly basis: string;
  readonly indicators: readonly Indicator[];
}

const FIGURES = {
  coverage: ["met", "leftOut", "unknown", "peopleWithout"],
  difference: ["claimed", "evidenced", "agreed", "undecided"],
} as const;

/** The rows on screen with plain figures, in the official order; every row says its day, its basis and a warning. */
export function overviewCsv(
  words: Words,
  shown: readonly OverviewRow[],
  { told, basis, indicators }: Asked,
): CsvTable {
  const { say, nameOf } = words;
  const figures = told === "difference" ? FIGURES.difference : FIGURES.coverage;
  const rows = shown.toSorted((a, b) => a.place.code.localeCompare(b.place.code));
  return {
    columns: [
      ...["code", "name", "parent", "people", "villages"].map((each) => say(`overview.csv.${each}`)),
      ...indicators.flatMap((indicator) =>
        figures.map((each) => `${nameOf(indicator)} ${say(`overview.csv.${each}`)}`),
      ),
      ...["day", "basis", "notice"].map((each) => say(`overview.csv.${each}`)),
    ],
    rows: rows.map(({ place, ...row }) => [
      place.code,
      nameOf(place),
      place.parent == null ? null : nameOf(place.parent),
      place.population,
      place.villages,
      ...indicators.flatMap(({ id }) => cellsOf(figureOf({ place, ...row }, id, told), figures)),
      place.isForecast ? say("home.dayForecast", { day: place.asOf }) : place.asOf,
      say(`coverage.basis.${basis}`),
      place.synthetic ? say("overview.simulated") : null,
    ]),
  };
}

/** No answer at all leaves its cells empty: that is not zero. */
const cellsOf = (figure: Figure | undefined, names: readonly string[]): Cell[] => {
  const known = new Map<string, Cell>(figure === undefined ? [] : Object.entries(figure));
  return names.map((name) => known.get(name) ?? null);
};
