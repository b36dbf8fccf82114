import type { CountySpec } from "./counties.ts";
import type { Day } from "./days.ts";
import { SYNTHETIC, type World } from "./rows.ts";

export interface AssetPlan {
  readonly kind: string;
  readonly name: string;
  readonly technology?: string | null;
  readonly capacity?: number | null;
  readonly unit?: string | null;
  readonly reachMetres?: number | null;
  readonly openedOn?: Day | null;
  readonly closedOn?: Day | null;
  readonly projectCode?: string | null;
  readonly position: string | null;
  /** Hamlets that it serves; a village code serves all hamlets of the village. */
  readonly serves?: readonly string[];
}

const INITIALS: Readonly<Record<string, string>> = {
  water_scheme: "WS",
  water_tank: "WT",
  water_cellar: "WC",
  treatment_plant: "TP",
  pump_station: "PS",
  pipe: "PI",
  purifier: "PU",
  transformer: "TR",
  power_line: "PL",
  pv_station: "PV",
  base_station: "BS",
  fibre_route: "FR",
  equipment_room: "ER",
  clinic: "CL",
  bus_stop: "ST",
  service_platform: "SP",
};

/** Writes one county's assets and whom they serve, and numbers them by kind. */
export class AssetBook {
  readonly #numbers = new Map<string, number>();

  constructor(
    readonly spec: CountySpec,
    private readonly world: World,
  ) {}

  add(plan: AssetPlan): string {
    const number = (this.#numbers.get(plan.kind) ?? 0) + 1;
    this.#numbers.set(plan.kind, number);
    const id = `${this.spec.code}-${INITIALS[plan.kind] ?? "AS"}-${String(number).padStart(4, "0")}`;
    this.world.asset.push({
      id,
      county_code: this.spec.code,
      kind: plan.kind,
      name: plan.name,
      technology: plan.technology ?? null,
      capacity: plan.capacity ?? null,
      capacity_unit: plan.unit ?? null,
      reach_metres: plan.reachMetres ?? null,
      opened_on: plan.openedOn ?? null,
      closed_on: plan.closedOn ?? null,
      project_code: plan.projectCode ?? null,
      position: plan.position,
      ...SYNTHETIC,
    });
    for (const place of plan.serves ?? []) this.#addService(id, place);
    return id;
  }

  #addService(assetId: string, place: string): void {
    this.world.asset_service.push({
      asset_id: assetId,
      village_code: place.slice(0, 12),
      hamlet_id: place.length > 12 ? place : null,
      county_code: this.spec.code,
    });
  }
}
