import { ALWAYS, cutsOf, type Day, NEVER, type Span } from "../geo/day.ts";

/** What the rules find for a place on a day, before any threshold. A VALUE of null: nothing serves or is near. */
export interface Outcome {
  readonly kind: "VALUE" | "MET" | "UNMET" | "UNKNOWN" | "NOT_APPLICABLE";
  readonly value: number | null;
  /** JSON for the reason sentence. */
  readonly detail: string | null;
}

export type Piece = Outcome & Span;

export const valued = (value: number | null, detail: string | null = null): Outcome => ({
  kind: "VALUE",
  value,
  detail,
});

/** Why a question has no answer. */
export type Why =
  | "NO_POSITION"
  | "NO_ASSET_POSITION"
  | "NO_GATEWAY"
  | "NO_RECORD"
  | "NO_CAPACITY"
  | "NO_CENSUS"
  | "NOBODY_SERVED"
  | "NOT_REPORTED"
  | "REPORTED_ONLY";

export const unknown = (why: Why, more: Readonly<Record<string, string>> = {}): Outcome => ({
  kind: "UNKNOWN",
  value: null,
  detail: JSON.stringify({ why, ...more }),
});

/** All time, cut at the given days where the answer differs. */
export function piecesOf(days: Iterable<Day>, answer: (day: Day) => Outcome): readonly Piece[] {
  const cuts = cutsOf(days);
  const pieces: Piece[] = [];
  let held = answer(ALWAYS);
  let since = ALWAYS;
  for (let index = 1; index < cuts.length; index += 1) {
    const day = cuts[index] as Day;
    const outcome = answer(day);
    if (isSame(held, outcome)) continue;
    pieces.push(pieceFrom(held, since, day));
    held = outcome;
    since = day;
  }
  pieces.push(pieceFrom(held, since, NEVER));
  return pieces;
}

const pieceFrom = ({ kind, value, detail }: Outcome, since: Day, until: Day): Piece => ({
  since,
  until,
  kind,
  value,
  detail,
});

const isSame = (one: Outcome, other: Outcome): boolean =>
  one.kind === other.kind && one.value === other.value && one.detail === other.detail;

export const always = (outcome: Outcome): readonly Piece[] => piecesOf([], () => outcome);

/** The piece that holds on a day. */
export function pieceOn<Kind extends Span>(pieces: readonly Kind[], day: Day): Kind {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Kind).since <= day) low = middle;
    else high = middle - 1;
  }
  return pieces[low] as Kind;
}
