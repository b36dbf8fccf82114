import type { Village } from "./places.ts";
import type { Random } from "./random.ts";

/** How a village stands with one service on the data day. */
export type Fate = "MET" | "CLOSING" | "STALLED" | "ORPHAN" | "UNKNOWN";

export interface Shares {
  /** Villages that lack it, whatever is planned. */
  readonly lacking: number;
  readonly unknown: number;
}

const PLANS: readonly Fate[] = ["CLOSING", "ORPHAN", "CLOSING", "STALLED", "ORPHAN", "CLOSING", "ORPHAN"];

export function chooseFates(random: Random, villages: readonly Village[], shares: Shares): Map<string, Fate> {
  const shuffled = random.shuffled(villages);
  const lacking = Math.round(villages.length * shares.lacking);
  const unknown = Math.round(villages.length * shares.unknown);
  return new Map(
    shuffled.map((village, index): [string, Fate] => {
      if (index < lacking) return [village.code, PLANS[index % PLANS.length] as Fate];
      return [village.code, index < lacking + unknown ? "UNKNOWN" : "MET"];
    }),
  );
}

export const lacks = (fate: Fate | undefined): boolean =>
  fate === "CLOSING" || fate === "STALLED" || fate === "ORPHAN";
