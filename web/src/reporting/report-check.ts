import type { LengthUnit } from "./amount.ts";
import { readAmount } from "./amount.ts";
import { readChainage } from "./chainage.ts";
import type { KnownAmount } from "./known-amounts.ts";

/** What is typed into the form. */
export interface Draft {
  readonly asOf: string;
  readonly amounts: Readonly<Record<string, string>>;
  readonly stretches: Readonly<Record<string, TypedStretch>>;
  readonly note: string;
  readonly correctionReason: string;
  readonly orderReason: string;
}

export interface TypedStretch {
  readonly from: string;
  readonly to: string;
}

/** Where it stands in the form, and what is wrong. The server has the last word; this spares the way to it. */
export type Fault =
  | { readonly at: "asOf"; readonly what: "future"; readonly today: string }
  | { readonly at: "asOf"; readonly what: "noDay" }
  | { readonly at: "quantities"; readonly what: "nothing" }
  | { readonly at: string; readonly what: "unreadable" | "negative" }
  | { readonly at: string; readonly what: "fallen" | "aboveLater"; readonly known: number }
  | { readonly at: string; readonly what: "stretch" }
  | {
      readonly at: string;
      readonly what: "order";
      readonly below: string;
      readonly length: number;
      readonly belowLength: number;
    };

export interface Circumstances {
  readonly known: readonly KnownAmount[];
  readonly today: string;
  readonly lengths: LengthUnit;
}

const PHASES = ["roadbed_m", "gravel_m", "concrete_m"];

export function faultsOf(draft: Draft, circumstances: Circumstances): readonly Fault[] {
  const rows = circumstances.known.flatMap((known) => amountFaults(draft, known, circumstances.lengths));
  return [
    ...dayFaults(draft, circumstances.today),
    ...(isNothingTyped(draft) ? [{ at: "quantities", what: "nothing" } as const] : []),
    ...rows,
    ...(rows.length === 0 ? orderFaults(draft, circumstances) : []),
    ...stretchFaults(draft),
  ];
}

const isNothingTyped = ({ amounts }: Draft): boolean =>
  Object.values(amounts).every((text) => text.trim() === "");

/** Whether nothing of one's own stands in the form. */
export const isBlank = (draft: Draft): boolean =>
  [
    ...Object.values(draft.amounts),
    ...Object.values(draft.stretches).flatMap(({ from, to }) => [from, to]),
    draft.note,
    draft.correctionReason,
    draft.orderReason,
  ].every((text) => text.trim() === "");

function dayFaults({ asOf }: Draft, today: string): readonly Fault[] {
  if (asOf === "") return [{ at: "asOf", what: "noDay" }];
  return asOf > today ? [{ at: "asOf", what: "future", today }] : [];
}

function amountFaults(draft: Draft, known: KnownAmount, lengths: LengthUnit): readonly Fault[] {
  const { kind: at, unit, before, after } = known;
  const done = readAmount(draft.amounts[at] ?? "", unit, lengths);
  if (done === null) return [];
  if (Number.isNaN(done)) return [{ at, what: "unreadable" }];
  if (done < 0) return [{ at, what: "negative" }];
  if (before !== null && done < before && draft.correctionReason.trim() === "")
    return [{ at, what: "fallen", known: before }];
  return after !== null && done > after ? [{ at, what: "aboveLater", known: after }] : [];
}

/** A later phase lies on the one before it, and is no longer, what existed before counted in. */
function orderFaults(draft: Draft, { known, lengths }: Circumstances): readonly Fault[] {
  if (draft.orderReason.trim() !== "") return [];
  const phases = PHASES.flatMap((kind) => known.filter((each) => each.kind === kind && each.planned > 0)).map(
    (each) => ({ kind: each.kind, length: lengthOf(draft, each, lengths) }),
  );
  return phases.flatMap(({ kind, length }, place) => {
    const below = phases[place - 1];
    if (below === undefined || length <= below.length) return [];
    return [{ at: kind, what: "order" as const, below: below.kind, length, belowLength: below.length }];
  });
}

const lengthOf = (
  draft: Draft,
  { kind, unit, before, existingBefore }: KnownAmount,
  lengths: LengthUnit,
): number => (readAmount(draft.amounts[kind] ?? "", unit, lengths) ?? before ?? 0) + (existingBefore ?? 0);

function stretchFaults({ stretches, amounts }: Draft): readonly Fault[] {
  return Object.entries(stretches).flatMap(([kind, { from, to }]) => {
    const [start, end] = [readChainage(from), readChainage(to)];
    if (start === null && end === null) return [];
    const isWhole = start !== null && end !== null && start < end && (amounts[kind] ?? "").trim() !== "";
    return isWhole ? [] : [{ at: kind, what: "stretch" as const }];
  });
}

/** Whether an amount is less than before: then a reason may be given, and makes the report a correction. */
export const isFalling = (draft: Draft, { known, lengths }: Circumstances): boolean =>
  known.some(({ kind, unit, before }) => {
    const done = readAmount(draft.amounts[kind] ?? "", unit, lengths);
    return done !== null && before !== null && done < before;
  });

/** Whether the phases are out of order: then a reason may be given. */
export const isOutOfOrder = (draft: Draft, circumstances: Circumstances): boolean =>
  orderFaults({ ...draft, orderReason: "" }, circumstances).length > 0;
