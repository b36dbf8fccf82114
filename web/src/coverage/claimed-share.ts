import type { DifferenceTotals } from "./difference-totals.ts";

/** Villages claimed but not evidenced of all that can be compared; null where none can be. */
export function claimedShare({ claimed, evidenced, agreed }: DifferenceTotals): number | null {
  const compared = claimed.villages + evidenced.villages + agreed.villages;
  return compared === 0 ? null : claimed.villages / compared;
}
