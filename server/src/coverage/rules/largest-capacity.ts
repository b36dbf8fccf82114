import { roundToCents } from "../../geo/round.ts";
import { unknown, valued } from "../outcome.ts";
import type { Asked, LocalRule } from "./rule.ts";
import { assetsServing } from "./serving.ts";

/** The capacity of the largest asset in use: a service platform's floor area. */
export function largestCapacityRule({ world, indicator, places }: Asked): LocalRule {
  const { isRecorded, serving } = assetsServing(world, indicator, places);
  return {
    services: (place) => (serving[place] ?? []).map(({ asset }) => asset),
    otherDays: () => [],
    answer: (place, _day, stands) => {
      if (!isRecorded) return unknown("NO_RECORD");
      const inUse = (serving[place] ?? []).filter(({ asset }) => stands(asset)).map(({ asset }) => asset);
      const unmeasured = inUse.find((asset) => asset.capacity === null);
      if (unmeasured !== undefined) return unknown("NO_CAPACITY", { asset: unmeasured.id });
      const [largest] = inUse.toSorted((a, b) => (b.capacity ?? 0) - (a.capacity ?? 0));
      if (largest === undefined) return valued(0);
      return valued(roundToCents(largest.capacity ?? 0), JSON.stringify({ asset: largest.id }));
    },
  };
}
