import { COUNTIES, type CountySpec } from "./counties.ts";
import { REPORTS } from "./fact-rows.ts";
import type { World } from "./rows.ts";

/** The only claims that become reported answers, and the questions that they answer. */
const CLAIMS: Readonly<Record<string, readonly string[]>> = {
  "SP-050": ["water_safe"],
  "SP-053": ["power_capacity"],
  "SP-057": ["network_4g", "network_fibre"],
  "SP-062": ["service_platform"],
  "PZ-058": ["network_4g", "network_fibre"],
  "HQ-050": ["water_quantity"],
  "HQ-053": ["road_hardened"],
  "HQ-055": ["bus"],
  "HQ-058": ["clinic_30min"],
  "JD-040": ["water_quantity"],
};
/** This one speaks for the poor villages only. */
const FOR_POOR_VILLAGES = "SP-062";

export function addObservations(world: World): void {
  for (const { county, document, facts } of REPORTS) {
    const spec = COUNTIES.find(({ code }) => code === county) as CountySpec;
    for (const fact of facts) {
      for (const indicator of CLAIMS[fact.id] ?? []) {
        const villages = fact.id === FOR_POOR_VILLAGES ? poorVillages(world, county) : [null];
        for (const village of villages) {
          world.observation.push({
            county_code: county,
            village_code: village,
            indicator,
            as_of: spec.dataAsOf,
            kind: fact.kind,
            is_met: true,
            unit: fact.unit,
            document_id: document.id,
            fact_id: fact.id,
            quote: fact.quote,
          });
        }
      }
    }
  }
}

const poorVillages = (world: World, county: string): unknown[] =>
  world.village
    .filter((row) => row.county_code === county && row.is_poor_village === true)
    .map((row) => row.code);
