import type { ProjectOnPage } from "./project-question.ts";

type Report = ProjectOnPage["reports"][number];

export interface ReportedAmount {
  readonly kind: string;
  readonly unit: string;
  readonly done: number;
  /** Since the report before that named it; null where that report was not asked for. */
  readonly increase: number | null;
}

export interface ReportWithIncreases extends Omit<Report, "quantities"> {
  readonly amounts: readonly ReportedAmount[];
}

/**
 * What each report adds to the ones before it. Reports come the latest first; where older ones were left out, the
 * first amount of a kind says nothing about what it added.
 */
export function withIncreases(
  reports: readonly Report[],
  isComplete: boolean,
): readonly ReportWithIncreases[] {
  const last = new Map<string, number>();
  const grown = reports.toReversed().map(({ quantities, ...report }) => ({
    ...report,
    amounts: quantities.map(({ kind, unit, done }) => {
      const before = last.get(kind) ?? (isComplete ? 0 : null);
      last.set(kind, done);
      return { kind, unit, done, increase: before === null ? null : done - before };
    }),
  }));
  return grown.reverse();
}

/** The latest report, up to a day, that changed the amount of a kind. */
export function lastChange(
  reports: readonly ReportWithIncreases[],
  kind: string,
  day: string | null,
): { readonly on: string; readonly increase: number } | null {
  for (const { asOf, amounts } of reports) {
    const increase = amounts.find((amount) => amount.kind === kind)?.increase ?? 0;
    if (increase !== 0 && (day === null || asOf <= day)) return { on: asOf, increase };
  }
  return null;
}
