import type { Queryable } from "@cuntong/db/database";
import { outsideCounty } from "../areas/outside-county.ts";
import { checkedGeometry, isFault } from "../geo/checked-geometry.ts";
import type { InputProblem } from "../writing/payload-types.ts";
import type { AddAssetInput } from "./asset-input.ts";
import { projectProblems } from "./county-places.ts";
import { amountProblems, problem, textProblems } from "./problems.ts";

/** Kinds that the record knows besides those that an indicator asks for. */
const OTHER_KINDS = [
  "water_tank",
  "water_cellar",
  "treatment_plant",
  "pump_station",
  "pipe",
  "purifier",
  "power_line",
  "pv_station",
];
const TECHNOLOGIES: Readonly<Record<string, readonly string[]>> = {
  base_station: ["2G", "3G", "4G", "5G"],
  fibre_route: ["TO_GROUP", "DISTRIBUTION"],
  pv_station: ["VILLAGE", "JOINT_HOUSEHOLD"],
};
const LINES = ["pipe", "power_line", "fibre_route"];

/** The units in which capacities are held against thresholds. */
export const CAPACITY_UNITS: Readonly<Record<string, string>> = {
  water_scheme: "L/d",
  transformer: "kVA",
  service_platform: "m2",
  pv_station: "kW",
};

const FARTHEST_REACH_METRES = 20_000;

export type AssetFields = Partial<
  Pick<
    AddAssetInput,
    | "name"
    | "technology"
    | "capacity"
    | "capacityUnit"
    | "reachMetres"
    | "project"
    | "location"
    | "positionKind"
  >
>;

/** An asset of a kind and a county, and what is to be said of it. */
export interface AssetStated {
  readonly county: string;
  readonly kind: string;
  readonly fields: AssetFields;
}

/** All that keeps it from being recorded. */
export const assetProblems = async (
  transaction: Queryable,
  { county, kind, fields }: AssetStated,
): Promise<readonly InputProblem[]> => [
  ...textProblems("name", fields.name),
  ...technologyProblems(kind, fields.technology),
  ...amountProblems("capacity", fields.capacity),
  ...unitProblems(kind, fields.capacityUnit),
  ...reachProblems(kind, fields.reachMetres),
  ...(await projectProblems(transaction, county, fields.project)),
  ...(await locationProblems(transaction, { county, kind, fields })),
];

export async function kindProblems(transaction: Queryable, kind: string): Promise<readonly InputProblem[]> {
  const [asked] = await transaction.query(
    "/* whether a question asks for this kind */ select 1 from indicator where $1 = any(asset_kinds)",
    [kind],
  );
  if (asked !== undefined || OTHER_KINDS.includes(kind)) return [];
  return [problem("kind", `There is no kind ${kind}`, `没有设施类型 ${kind}`)];
}

function technologyProblems(kind: string, technology: string | null | undefined) {
  const known = TECHNOLOGIES[kind];
  if (technology === undefined) return [];
  if (technology === null ? kind !== "base_station" : known?.includes(technology)) return [];
  const [english, chinese] = known
    ? [`Expected ${known.join(", ")}`, `应为 ${known.join("、")}`]
    : [`A ${kind} has no technology`, "该类设施没有制式"];
  return [problem("technology", english, chinese)];
}

function unitProblems(kind: string, unit: string | null | undefined) {
  const own = CAPACITY_UNITS[kind];
  if (unit === null || unit === undefined || unit === own) return [];
  if (own === undefined) return textProblems("capacityUnit", unit);
  return [
    problem("capacityUnit", `The capacity of a ${kind} is stated in ${own}`, `该类设施的容量单位为 ${own}`),
  ];
}

function reachProblems(kind: string, reach: number | null | undefined) {
  if (reach === null || reach === undefined) return [];
  if (kind !== "base_station")
    return [problem("reachMetres", "Only a base station has a reach", "仅通信基站有覆盖半径")];
  if (reach > 0 && reach <= FARTHEST_REACH_METRES) return [];
  return [
    problem(
      "reachMetres",
      `Expected more than 0, and ${FARTHEST_REACH_METRES} at most`,
      `应大于 0 且不超过 ${FARTHEST_REACH_METRES}`,
    ),
  ];
}

async function locationProblems(transaction: Queryable, { county, kind, fields }: AssetStated) {
  const { location } = fields;
  if (location === null || location === undefined) return [];
  const types = LINES.includes(kind) ? ["LineString", "MultiLineString", "Point"] : ["Point"];
  const checked = checkedGeometry(location, types);
  const fault = isFault(checked) ? checked : await outsideCounty(transaction, county, checked);
  return fault === undefined ? [] : [problem("location", fault.english, fault.chinese)];
}
