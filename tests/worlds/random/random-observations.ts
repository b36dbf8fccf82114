import { indicators } from "../naive/outcome.ts";
import type { Observation } from "../world.ts";
import type { Draft } from "./draft.ts";
import type { Settlements } from "./random-settlements.ts";

/** Values at, beside and far from each threshold. */
const values: Readonly<Record<string, readonly number[]>> = {
  road_hardened: [199.99, 200, 200.005, 201, 3000],
  road_hamlet: [200, 200.01, 5000],
  bus: [1999, 2000, 2000.01],
  water_quantity: [34.99, 34.995, 35, 20, 0],
  power_capacity: [1.99, 1.995, 2],
  power_radius: [500, 500.01],
  network_4g: [-1, 0, 0.01],
  network_fibre: [999.99, 1000, 1000.01],
  clinic_30min: [29.99, 30, 30.005, 45],
  service_platform: [499.99, 500, 0],
  housing_safe: [0, 1, 3],
};

const parts = ["quantity", "quality", "convenience", "guarantee", null];

export function randomObservations(draft: Draft, settlements: Settlements): readonly Observation[] {
  const { dice } = draft;
  return indicators.flatMap((indicator) => {
    const count = indicator === "water_safe" ? dice.whole(0, 10) : dice.whole(0, 4);
    return dice.times(count, () => randomObservation(draft, settlements, indicator));
  });
}

function randomObservation(draft: Draft, settlements: Settlements, indicator: string): Observation {
  const { dice, days, dataAsOf } = draft;
  const isFlag = indicator === "water_safe" || dice.chance(0.35);
  return {
    ...randomScope(draft, settlements),
    indicator,
    part: indicator === "water_safe" ? dice.pick(parts) : null,
    asOf: dice.pick([...days.slice(0, 3), dataAsOf]),
    kind: dice.pick(["ACTUAL", "CLAIM", "ACTUAL", "CLAIM", "TARGET", "STANDARD"] as const),
    value: isFlag ? null : dice.pick(values[indicator] ?? []),
    isMet: isFlag ? dice.chance(0.7) : null,
  };
}

function randomScope(
  { dice }: Draft,
  { villages, hamlets }: Settlements,
): Pick<Observation, "village" | "hamlet"> {
  const width = dice.pick(["COUNTY", "VILLAGE", "HAMLET"] as const);
  if (width === "COUNTY") return { village: null, hamlet: null };
  if (width === "VILLAGE") return { village: dice.pick(villages).number, hamlet: null };
  const hamlet = dice.pick(hamlets);
  return { village: hamlet.village, hamlet: hamlet.id };
}
