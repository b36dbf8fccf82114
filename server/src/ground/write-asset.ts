import { geoJsonText } from "../areas/outside-county.ts";
import { raw, type Sql, sql } from "../database/sql.ts";
import { checkedGeometry, isFault } from "../geo/checked-geometry.ts";
import { todayInChina } from "../geo/day.ts";
import type { CallerContext } from "../identity/context.ts";
import { addRow, changeRow, insertRow, type RowFound } from "../writing/change-row.ts";
import type { Refusal } from "../writing/payload-types.ts";
import type { Columns } from "../writing/versions.ts";
import type { AddAssetInput, EditAssetInput } from "./asset-input.ts";
import { type AssetFields, assetProblems, CAPACITY_UNITS, kindProblems } from "./asset-rules.ts";
import { servedProblems, writeServed } from "./asset-service.ts";
import { ASSET } from "./ground-kinds.ts";
import { newId } from "./ids.ts";
import { dayProblems, givenOf, refusalOf } from "./problems.ts";

const FIELDS = [
  "name",
  "technology",
  "capacity",
  "capacityUnit",
  "reachMetres",
  "project",
  "location",
  "positionKind",
] as const;

export function addAsset(context: CallerContext, input: AddAssetInput): Promise<RowFound | Refusal> {
  const { county, kind } = input;
  const fields = givenOf(input, FIELDS);
  return addRow(context, { operation: "addAsset", county, input }, async (transaction) => {
    const problems = [
      ...(await kindProblems(transaction, kind)),
      ...dayProblems("openedOn", input.openedOn, todayInChina()),
      ...(await assetProblems(transaction, { county, kind, fields: withTechnology(kind, fields) })),
      ...(await servedProblems(transaction, county, input)),
    ];
    const refusal = refusalOf(problems);
    if (refusal !== undefined) return refusal;
    const id = newId(county, kind);
    const openedOn = input.openedOn ?? null;
    const own = { name: "", positionKind: null, ...fields };
    await insertRow(transaction, ASSET, {
      id,
      county_code: county,
      kind,
      opened_on: openedOn,
      ...columnsOf(kind, own),
    });
    const { villages, hamlets } = input;
    await writeServed(transaction, { asset: id, county, villages, hamlets });
    const after = { kind, openedOn, ...fields, villages, hamlets };
    return { answer: { code: id }, audit: [{ kind: ASSET.kind, code: id, before: null, after }] };
  });
}

// A station is one of some technology, or it reaches nobody: what is not said must not pass.
const withTechnology = (kind: string, fields: AssetFields): AssetFields =>
  kind === "base_station" ? { technology: null, ...fields } : fields;

export function editAsset(context: CallerContext, input: EditAssetInput): Promise<RowFound | Refusal> {
  const fields = givenOf(input, FIELDS);
  const named = { field: "asset", code: input.asset };
  return changeRow(
    context,
    { operation: "editAsset", of: ASSET, named, input, fields },
    async (transaction, row) => {
      const kind = String(row.kind);
      const refusal = refusalOf(await assetProblems(transaction, { county: row.county, kind, fields }));
      return refusal ?? { columns: columnsOf(kind, fields) };
    },
  );
}

const COLUMNS: Readonly<Record<keyof AssetFields, string>> = {
  name: "name",
  technology: "technology",
  capacity: "capacity",
  capacityUnit: "capacity_unit",
  reachMetres: "reach_metres",
  project: "project_code",
  location: "position",
  positionKind: "position_kind",
};

function columnsOf(kind: string, fields: AssetFields): Columns {
  const names = Object.keys(fields) as (keyof AssetFields)[];
  const stated = names.map((name) => [COLUMNS[name], storedOf(name, fields)]);
  const unit = fields.capacity === undefined ? undefined : CAPACITY_UNITS[kind];
  return Object.fromEntries(unit === undefined ? stated : [...stated, [COLUMNS.capacityUnit, unit]]);
}

function storedOf(name: keyof AssetFields, fields: AssetFields): unknown {
  if (name === "name") return fields.name?.trim() ?? "";
  if (name === "positionKind") return fields.positionKind ?? "SURVEYED";
  return name === "location" ? positionOf(fields.location) : fields[name];
}

/** Geometry that was found good, as SQL. */
function positionOf(location: unknown): Sql {
  if (location === null) return raw("null");
  const checked = checkedGeometry(location, ["Point", "LineString", "MultiLineString"]);
  if (isFault(checked)) throw new Error("A position was to be written that had not been looked at");
  return sql`st_geomfromgeojson(${geoJsonText(checked)}::text)`;
}
