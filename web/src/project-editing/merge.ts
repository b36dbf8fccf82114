import type { Values } from "./plan.ts";

/** A field that two people gave different values, starting from the same one. */
export interface Clash {
  readonly field: string;
  readonly before: string;
  readonly mine: string;
  readonly current: string;
}

export interface Merge {
  readonly clashes: readonly Clash[];
  /** Fields that only the others changed: their values stay. */
  readonly theirs: readonly string[];
}

/** What is typed, against what stood there when it was typed and what stands there now. */
export function mergeOf(typed: Values, before: Values, current: Values): Merge {
  const changed = Object.keys({ ...before, ...current }).filter(
    (field) => (before[field] ?? "") !== (current[field] ?? ""),
  );
  const isMine = (field: string) => field in typed && typed[field] !== (before[field] ?? "");
  const clashes = changed
    .filter((field) => isMine(field) && typed[field] !== (current[field] ?? ""))
    .map((field) => ({
      field,
      before: before[field] ?? "",
      mine: typed[field] ?? "",
      current: current[field] ?? "",
    }));
  return { clashes, theirs: changed.filter((field) => !isMine(field)) };
}

/** What is still typed once some fields are given up. */
export const without = (typed: Values, fields: readonly string[]): Values =>
  Object.fromEntries(Object.entries(typed).filter(([field]) => !fields.includes(field)));

/** Whether anything typed differs from what stands. */
export const isTyped = (typed: Values, standing: Values): boolean =>
  Object.entries(typed).some(([field, value]) => value !== (standing[field] ?? ""));
