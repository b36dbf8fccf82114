/** What is known of a kind of asset: which of the record's fields mean anything for it. */
interface Kind {
  /** Unit of its capacity; a kind without one has no capacity to state. */
  readonly unit?: string;
  /** Whether it serves whom it is recorded for, and not whoever is near. */
  readonly isServing?: boolean;
  readonly isStaffed?: boolean;
  readonly hasReach?: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  water_scheme: { unit: "L/d", isServing: true },
  water_tank: { isServing: true },
  water_cellar: { isServing: true },
  treatment_plant: { isServing: true },
  pump_station: { isServing: true },
  purifier: { isServing: true },
  pipe: {},
  transformer: { unit: "kVA", isServing: true },
  power_line: {},
  pv_station: { unit: "kW", isServing: true },
  base_station: { hasReach: true },
  fibre_route: {},
  equipment_room: {},
  bus_stop: {},
  clinic: { isServing: true, isStaffed: true },
  service_platform: { unit: "m2", isServing: true },
};

export const kindOf = (kind: string): Kind => KINDS[kind] ?? { isServing: true };

export const TECHNOLOGIES: Readonly<Record<string, readonly string[]>> = {
  base_station: ["2G", "3G", "4G", "5G"],
  fibre_route: ["TO_GROUP", "DISTRIBUTION"],
  pv_station: ["VILLAGE", "JOINT_HOUSEHOLD"],
};

/** The parts of the page, in its order: what of each is listed, and which questions it answers. */
export interface Service {
  readonly id: "road" | "water" | "power" | "network" | "bus" | "clinic" | "platform";
  readonly sector: "ROAD" | "WATER" | "POWER" | "NETWORK" | "SERVICE";
  readonly kinds: readonly string[];
  readonly indicators: readonly string[];
}

export const SERVICES: readonly Service[] = [
  { id: "road", sector: "ROAD", kinds: [], indicators: ["road_hardened", "road_hamlet"] },
  {
    id: "water",
    sector: "WATER",
    kinds: [
      "water_scheme",
      "water_tank",
      "water_cellar",
      "treatment_plant",
      "pump_station",
      "purifier",
      "pipe",
    ],
    indicators: ["water_quantity", "water_safe"],
  },
  {
    id: "power",
    sector: "POWER",
    kinds: ["transformer", "power_line", "pv_station"],
    indicators: ["power_capacity", "power_radius"],
  },
  {
    id: "network",
    sector: "NETWORK",
    kinds: ["base_station", "fibre_route", "equipment_room"],
    indicators: ["network_4g", "network_fibre"],
  },
  { id: "bus", sector: "ROAD", kinds: ["bus_stop"], indicators: ["bus"] },
  { id: "clinic", sector: "SERVICE", kinds: ["clinic"], indicators: ["clinic_30min"] },
  { id: "platform", sector: "SERVICE", kinds: ["service_platform"], indicators: ["service_platform"] },
];
