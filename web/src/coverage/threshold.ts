import type { Words } from "../ui/i18n.ts";
import { valueText } from "../ui/numbers.ts";

const SIGNS: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "=" };

/** A unit as people write it; units that are the same in every language stay as they are. */
export const unitText = (words: Words, unit: string): string =>
  words.has(`coverage.unit.${unit}`) ? words.say(`coverage.unit.${unit}`) : unit;

/** "2,330 m" */
export const measureText = (words: Words, value: number, unit: string): string =>
  `${valueText(value)} ${unitText(words, unit)}`.trim();

interface Threshold {
  readonly threshold?: number | null;
  readonly comparison: string;
}

/** "≤ 200 m"; nothing where the rule has no number. */
export function thresholdText(words: Words, standard: Threshold, unit: string): string {
  const sign = SIGNS[standard.comparison];
  if (standard.threshold == null || sign === undefined) return "";
  return `${sign} ${measureText(words, standard.threshold, unit)}`;
}

/** The part of a dictionary for one indicator; a new indicator, being data, has its name only. */
export function phrase(words: Words, kind: "without" | "with" | "rule", indicator: IndicatorName): string {
  const key = `coverage.${kind}.${indicator.id}`;
  if (words.has(key)) return words.say(key);
  return words.say(`coverage.${kind}.other`, { name: words.nameOf(indicator) });
}

export interface IndicatorName {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}
