import type { ExpressionSpecification } from "maplibre-gl";
import type { MapBasis } from "../map/view-state.ts";
import { type AnswerStatus, BASIS_KEYS, STATUS_NUMBERS } from "./answer-on.ts";

// The day is one global value of the style. Every colour, radius and filter reads it through these
// expressions, so moving the day asks the server nothing.

/** What a coverage tile holds for one basis. */
export interface TimeInside {
  readonly basis: MapBasis;
  /** The most changes any village of the layer has; from the layer's TileJSON. */
  readonly changes: number;
}

const NEVER = Number.MAX_SAFE_INTEGER;

export const DAY: ExpressionSpecification = ["number", ["global-state", "day"], 0];

/** Place of the interval that holds on the day; stops at the first change still to come. */
export function intervalExpression({ basis, changes }: TimeInside): ExpressionSpecification {
  const starts = BASIS_KEYS[basis].day;
  const branches: unknown[] = [];
  for (let place = 0; place < changes; place += 1) {
    branches.push(["<", DAY, ["number", ["get", `${starts}${place + 1}`], NEVER]], place);
  }
  return (branches.length === 0 ? ["literal", 0] : ["case", ...branches, changes]) as ExpressionSpecification;
}

/** The column `name` of the interval that holds on the day; `otherwise` where the tile has none. */
export function onDay(name: string | null, time: TimeInside, otherwise: number): ExpressionSpecification {
  if (name === null) return ["literal", otherwise] as unknown as ExpressionSpecification;
  return ["number", ["get", ["concat", name, intervalExpression(time)]], otherwise];
}

export const statusExpression = (time: TimeInside): ExpressionSpecification =>
  onDay(BASIS_KEYS[time.basis].status, time, 0);

/** People without on the day. Not known draws like nobody: the smallest mark, never a large one. */
export const peopleWithoutExpression = (time: TimeInside): ExpressionSpecification =>
  onDay(BASIS_KEYS[time.basis].peopleWithout, time, 0);

export const outlookExpression = (time: TimeInside): ExpressionSpecification =>
  onDay(BASIS_KEYS[time.basis].outlook, time, 3);

export const closesOnExpression = (time: TimeInside): ExpressionSpecification =>
  onDay(BASIS_KEYS[time.basis].closesOn, time, NEVER);

export const hasStatus = (
  time: TimeInside,
  ...statuses: readonly AnswerStatus[]
): ExpressionSpecification => [
  "in",
  statusExpression(time),
  ["literal", statuses.map((status) => STATUS_NUMBERS.indexOf(status))],
];
