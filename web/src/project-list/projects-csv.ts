import type { Cell, CsvTable } from "../takeaway/csv.ts";
import type { Words } from "../ui/i18n.ts";
import { type Amount, isRoadPhase, mainAmount, peopleWithout, placeOfRow, ROAD_PHASES } from "./figures.ts";
import type { ProjectRow } from "./rows-query.ts";

const COLUMNS = [
  "code",
  "name",
  "county",
  "township",
  "villages",
  "sector",
  "programme",
  "stage",
  "schedule",
  "amount",
  "unit",
  "done",
  "roadbed",
  "gravel",
  "concrete",
  "progress",
  "budget",
  "allocated",
  "disbursed",
  "plannedStart",
  "plannedFinish",
  "startedOn",
  "finishedOn",
  "forecastFinish",
  "lastReportOn",
  "overdueDays",
  "peopleWithout",
  "responsibleUnit",
  "day",
  "notice",
] as const;

/** The listed projects with plain figures, every column whatever is on screen; each row says its day and a warning. */
export function projectsCsv(words: Words, rows: readonly ProjectRow[], isSynthetic: boolean): CsvTable {
  const { say } = words;
  return {
    columns: COLUMNS.map((column) => say(`projectList.csv.${column}`)),
    rows: rows.map((row) => cellsOf(words, row, isSynthetic)),
  };
}

function cellsOf({ say, nameOf }: Words, row: ProjectRow, isSynthetic: boolean): readonly Cell[] {
  const main = mainAmount(row.quantities);
  const { place } = placeOfRow(row);
  return [
    row.code,
    row.name,
    nameOf(row.county),
    place.code === row.county.code ? null : nameOf(place),
    row.villages.map(nameOf).join(say("ui.list")),
    say(`coverage.sectorNames.${row.sector}`),
    row.programme,
    say(`projects.stage.${row.stage}`),
    say(`projects.schedule.${row.schedule}`),
    main?.planned,
    main?.unit,
    main?.done,
    ...ROAD_PHASES.map((kind) => doneOf(row.quantities, kind)),
    row.physicalProgress,
    row.budget,
    row.allocated,
    row.disbursed,
    row.plannedStart,
    row.plannedFinish,
    row.startedOn,
    row.finishedOn,
    row.forecastFinish,
    row.lastReportOn,
    row.reportOverdueDays,
    peopleWithout(row),
    row.responsibleUnit,
    row.county.dataAsOf,
    isSynthetic ? say("overview.simulated") : null,
  ];
}

/** Null where the phase is not planned: that is not zero. */
const doneOf = (amounts: readonly Amount[], kind: string): number | null =>
  amounts.filter(isRoadPhase).find((each) => each.kind === kind)?.done ?? null;
