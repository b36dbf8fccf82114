/** What is found for a place before any threshold. A null value: nothing serves, or nothing is near enough. */
export type Outcome =
  | { readonly kind: "VALUE"; readonly value: number | null }
  | { readonly kind: "MET" | "UNMET" | "UNKNOWN" | "NOT_APPLICABLE" };

export const valued = (value: number | null): Outcome => ({ kind: "VALUE", value });
export const unknown: Outcome = { kind: "UNKNOWN" };
export const notApplicable: Outcome = { kind: "NOT_APPLICABLE" };

/** Where a rule looks from: the village's seat, or one of its hamlets. */
export interface Place {
  readonly village: number;
  readonly hamlet: string | null;
  /** Its name in the measures. */
  readonly name: string;
  readonly hasPosition: boolean;
}

const villageJudged = ["road_hardened", "bus", "service_platform", "housing_safe"];
export const judgesVillages = (indicator: string): boolean => villageJudged.includes(indicator);

export const indicators = [
  "road_hardened",
  "road_hamlet",
  "bus",
  "water_quantity",
  "water_safe",
  "power_capacity",
  "power_radius",
  "network_4g",
  "network_fibre",
  "clinic_30min",
  "service_platform",
  "housing_safe",
] as const;
