// What a row says in figures, as values; the cells and the file for spreadsheets draw on the same.

import { dayNumber } from "../map/view-state.ts";
import type { ProjectRow } from "./rows-query.ts";

export const ROAD_PHASES = ["roadbed_m", "gravel_m", "concrete_m"] as const;

export interface Amount {
  readonly kind: string;
  readonly unit: string;
  readonly planned: number;
  readonly done: number;
}

export const isRoadPhase = ({ kind }: Pick<Amount, "kind">): boolean =>
  (ROAD_PHASES as readonly string[]).includes(kind);

/** Done of planned, 1 at most; null where nothing is planned. */
export const shareDone = ({ planned, done }: Pick<Amount, "planned" | "done">): number | null =>
  planned > 0 ? Math.min(done / planned, 1) : null;

/** What stands for the size of the works: the longest phase of a road, else the first kind of work. */
export function mainAmount(amounts: readonly Amount[]): Amount | undefined {
  const phases = amounts.filter(isRoadPhase).toSorted((a, b) => b.planned - a.planned);
  return phases[0] ?? amounts[0];
}

/** How much of its planned time has passed on a day, 0 to 1; null where the plan has no dates. */
export function plannedBy(
  { plannedStart, plannedFinish }: Pick<ProjectRow, "plannedStart" | "plannedFinish">,
  day: string | null | undefined,
): number | null {
  if (plannedStart == null || plannedFinish == null || day == null) return null;
  const [from, to, now] = [dayNumber(plannedStart), dayNumber(plannedFinish), dayNumber(day)];
  if (to <= from) return now >= to ? 1 : 0;
  return Math.min(1, Math.max(0, (now - from) / (to - from)));
}

/** Share paid out of what is allocated; null where nothing is. */
export const paidShare = ({
  allocated,
  disbursed,
}: Pick<ProjectRow, "allocated" | "disbursed">): number | null =>
  allocated > 0 ? disbursed / allocated : null;

const FLAGGED = 0.3;

/** Money that runs ahead of the works, or behind them, by more than 0.3. */
export function moneyFlag(row: Pick<ProjectRow, "allocated" | "disbursed" | "physicalProgress">) {
  const paid = paidShare(row);
  if (paid === null || Math.abs(paid - row.physicalProgress) <= FLAGGED) return null;
  return paid > row.physicalProgress ? "ahead" : "behind";
}

/** Days from the planned finish to the one foreseen or reached; null where one of them is not known. */
export function daysLate(
  row: Pick<ProjectRow, "plannedFinish" | "finishedOn" | "forecastFinish">,
): number | null {
  const finish = row.finishedOn ?? row.forecastFinish;
  return finish == null || row.plannedFinish == null
    ? null
    : dayNumber(finish) - dayNumber(row.plannedFinish);
}

/**
 * People of the gaps that stay open without it: in each village those of its largest gap.
 * Null where a gap is of people nobody has counted.
 */
export function peopleWithout({ closesGaps }: Pick<ProjectRow, "closesGaps">): number | null {
  const villages = new Map<string, number>();
  for (const { village, peopleWithout } of closesGaps) {
    if (peopleWithout == null) return null;
    villages.set(village.code, Math.max(peopleWithout, villages.get(village.code) ?? 0));
  }
  return [...villages.values()].reduce((sum, people) => sum + people, 0);
}

/** Where it is: its township, the first of several, or the county. */
export function placeOfRow({ villages, county }: Pick<ProjectRow, "villages" | "county">) {
  const townships = [...new Map(villages.map(({ township }) => [township.code, township])).values()];
  return { place: townships[0] ?? county, others: Math.max(0, townships.length - 1) };
}
