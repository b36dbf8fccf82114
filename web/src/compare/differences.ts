// One side set against the other, as numbers. What is not known on one side has no difference.

import type { ClassName } from "../ui/class-mark.tsx";
import type { Words } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import type { SideSummary } from "./use-side.ts";

export interface DifferenceRow {
  readonly key: string;
  readonly mark?: ClassName;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
  /** Whether the right side is better off, worse off, or neither can be said. */
  readonly turn: "better" | "worse" | "none";
}

type Summary = Pick<SideSummary, "coveredShare" | "villages" | "people">;

interface Figure {
  readonly key: string;
  readonly mark?: ClassName;
  readonly of: (summary: Summary) => number | null;
  readonly kind: "share" | "count";
  /** Which way is better; unknown is neither. */
  readonly better: "more" | "less" | "neither";
}

const FIGURES: readonly Figure[] = [
  { key: "share", of: ({ coveredShare }) => coveredShare ?? null, kind: "share", better: "more" },
  { key: "without", of: ({ people }) => people.partial + people.unmet, kind: "count", better: "less" },
  { key: "peopleUnknown", of: ({ people }) => people.unknown, kind: "count", better: "neither" },
  { key: "met", mark: "met", of: ({ villages }) => villages.met, kind: "count", better: "more" },
  {
    key: "partial",
    mark: "partial",
    of: ({ villages }) => villages.partial,
    kind: "count",
    better: "neither",
  },
  { key: "unmet", mark: "unmet", of: ({ villages }) => villages.unmet, kind: "count", better: "less" },
  {
    key: "unknown",
    mark: "unknown",
    of: ({ villages }) => villages.unknown,
    kind: "count",
    better: "neither",
  },
];

/** "+1,204", "−3": every digit, for a difference of rounded figures would be wrong. */
export const signed = (value: number, decimals = 0): string => {
  const digits = Math.abs(value).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  if (Number(digits.replaceAll(",", "")) === 0) return digits;
  return `${value > 0 ? "+" : "−"}${digits}`;
};

function turnOf({ better }: Figure, left: number, right: number): DifferenceRow["turn"] {
  if (better === "neither" || left === right) return "none";
  return right > left === (better === "more") ? "better" : "worse";
}

export function differenceRows(words: Words, left: Summary, right: Summary): DifferenceRow[] {
  return FIGURES.map((figure) => {
    const [a, b] = [figure.of(left), figure.of(right)];
    const text = (value: number | null): string => {
      if (value === null) return words.say("ui.unknown");
      return figure.kind === "share" ? shareText(value) : value.toLocaleString("en-US");
    };
    const isKnown = a !== null && b !== null;
    const difference = !isKnown
      ? "–"
      : figure.kind === "share"
        ? words.say("compare.points", { points: signed((b - a) * 100, 1) })
        : signed(b - a);
    return {
      key: figure.key,
      ...(figure.mark === undefined ? {} : { mark: figure.mark }),
      left: text(a),
      right: text(b),
      difference,
      turn: isKnown ? turnOf(figure, a, b) : "none",
    };
  });
}
