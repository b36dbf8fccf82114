import type { QueuedReport } from "../outbox/entry.ts";
import type { LengthUnit } from "./amount.ts";
import { freshDraft } from "./draft.ts";
import { type Circumstances, type Draft, type Fault, faultsOf } from "./report-check.ts";
import type { WeekRow } from "./week-query.ts";

/** What is typed into one row, by kind. */
export type Typed = Readonly<Record<string, string>>;

export interface WeekTerms {
  /** The day that was chosen for all; null for each county's own data day. */
  readonly day: string | null;
  readonly today: string;
  readonly lengths: LengthUnit;
}

/** Whoever has been silent longest comes first; those who report in time come by their code. */
export const mostSilentFirst = (rows: readonly WeekRow[]): readonly WeekRow[] =>
  rows.toSorted(
    (one, other) =>
      (other.reportOverdueDays ?? 0) - (one.reportOverdueDays ?? 0) || (one.code < other.code ? -1 : 1),
  );

const dayOf = ({ county }: WeekRow, { day, today }: WeekTerms): string => day ?? county.dataAsOf ?? today;

/** A row as it stands after what was sent from here; reports that wait count as reported. */
export function standing(row: WeekRow, entries: readonly QueuedReport[]): WeekRow {
  const own = entries.filter(({ input, state }) => input.project === row.code && state !== "refused");
  const taken = own.filter(({ state }) => state === "sent").map(({ input }) => input.expectedVersion + 1);
  return {
    ...row,
    version: Math.max(row.version, ...taken),
    quantities: row.quantities.map((quantity) => {
      const last = own.findLast(({ amounts }) => amounts.some(({ kind }) => kind === quantity.kind));
      const done = last?.amounts.find(({ kind }) => kind === quantity.kind)?.done;
      return done === undefined ? quantity : { ...quantity, done, asOf: last?.input.asOf ?? null };
    }),
  };
}

export function termsOf(row: WeekRow, terms: WeekTerms): Circumstances {
  const day = dayOf(row, terms);
  const known = row.quantities.map(({ kind, unit, planned, done, asOf, existingBefore }) => ({
    kind,
    unit,
    planned,
    existingBefore: existingBefore ?? null,
    // Of an earlier day than the last report this page does not know what stood then; the server does.
    before: asOf != null && asOf <= day ? done : null,
    after: null,
  }));
  return { known, today: terms.today, lengths: terms.lengths };
}

export const draftIn = (row: WeekRow, typed: Typed, terms: WeekTerms): Draft => ({
  ...freshDraft(dayOf(row, terms)),
  amounts: typed,
});

export const isTyped = (typed: Typed): boolean => Object.values(typed).some((text) => text.trim() !== "");

export const faultsIn = (row: WeekRow, typed: Typed, terms: WeekTerms): readonly Fault[] =>
  isTyped(typed) ? faultsOf(draftIn(row, typed, terms), termsOf(row, terms)) : [];

/** Whether a row is one that was searched for. */
export function fits(row: WeekRow, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  if (wanted === "") return true;
  const { code, name, responsibleUnit, villages } = row;
  const places = villages.flatMap(({ township }) => [township.name, township.nameEn]);
  return [code, name, responsibleUnit, ...places].some(
    (text) => text?.toLowerCase().includes(wanted) === true,
  );
}
