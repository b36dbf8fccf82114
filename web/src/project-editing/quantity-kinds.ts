import type { Sector } from "../api/generated/graphql.ts";

/** What can be planned, by sector. */
export const KINDS_OF_SECTOR: Readonly<Record<Sector, readonly string[]>> = {
  ROAD: ["roadbed_m", "gravel_m", "concrete_m", "bus_stop"],
  WATER: ["water_scheme", "tank", "cellar", "treatment_plant", "pump_station", "pipe_m", "purifier"],
  POWER: ["line_m", "transformer", "kva", "pv_kw"],
  NETWORK: ["base_station_4g", "base_station_2g", "fibre_m", "distribution_fibre_m", "equipment_room"],
  SERVICE: ["clinic", "service_platform", "facility", "industry_project"],
  HOUSING: ["village_improved", "household_improved", "house_repaired"],
  RELOCATION: ["dwelling"],
};

const MEASURED: Readonly<Record<string, string>> = { kva: "kVA", pv_kw: "kW" };

/** In which unit a kind is measured; undefined for what is counted. */
export const measureOf = (kind: string): string | undefined => (kind.endsWith("_m") ? "m" : MEASURED[kind]);
