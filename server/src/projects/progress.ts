import type { Day } from "../geo/day.ts";

export interface PlannedQuantity {
  readonly kind: string;
  readonly planned: number;
  readonly weight: number;
}

export interface Report {
  readonly asOf: Day;
  /** Cumulative amounts of the kinds it names. */
  readonly done: ReadonlyMap<string, number>;
}

/** Progress as it stood after a report. */
export interface Standing {
  readonly asOf: Day;
  readonly progress: number;
}

/**
 * Physical progress after each report, in their order: the weighted mean of done to planned, each capped at 1.
 * A kind that a report omits keeps its last amount; what was never planned is left out.
 */
export function standingsOf(
  quantities: readonly PlannedQuantity[],
  reports: readonly Report[],
): readonly Standing[] {
  const planned = quantities.filter((quantity) => quantity.planned > 0);
  const weights = planned.reduce((sum, { weight }) => sum + weight, 0);
  const done = new Map<string, number>();
  return reports.map((report) => {
    for (const [kind, amount] of report.done) done.set(kind, amount);
    const weighted = planned.reduce(
      (sum, { kind, planned: amount, weight }) => sum + weight * Math.min(1, (done.get(kind) ?? 0) / amount),
      0,
    );
    return { asOf: report.asOf, progress: weights === 0 ? 0 : weighted / weights };
  });
}

/** Progress on a day: by the last report on or before it. */
export const progressOn = (standings: readonly Standing[], day: Day): number =>
  standings.findLast(({ asOf }) => asOf <= day)?.progress ?? 0;
