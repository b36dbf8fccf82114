import type { Queryable } from "@cuntong/db/database";
import { todayInChina } from "../geo/day.ts";
import type { CallerContext } from "../identity/context.ts";
import { addRow, changeRow, insertRow, type RowFound } from "../writing/change-row.ts";
import type { Refusal } from "../writing/payload-types.ts";
import type { Columns } from "../writing/versions.ts";
import type { AddBusServiceInput, EditBusServiceInput } from "./bus-input.ts";
import { type BusFields, busProblems } from "./bus-rules.ts";
import { BUS_SERVICE } from "./ground-kinds.ts";
import { newId } from "./ids.ts";
import { dayProblems, givenOf, refusalOf } from "./problems.ts";

const FIELDS = ["name", "mode", "stops", "villages", "serviceDays", "phone", "operator", "project"] as const;

export function addBusService(
  context: CallerContext,
  input: AddBusServiceInput,
): Promise<RowFound | Refusal> {
  const { county } = input;
  const fields: BusFields = givenOf(input, FIELDS);
  return addRow(context, { operation: "addBusService", county, input }, async (transaction) => {
    const refusal = refusalOf([
      ...dayProblems("openedOn", input.openedOn, todayInChina()),
      ...(await busProblems(transaction, county, { fields, whole: fields })),
    ]);
    if (refusal !== undefined) return refusal;
    const id = newId(county, "bus");
    const openedOn = input.openedOn ?? null;
    await insertRow(transaction, BUS_SERVICE, {
      id,
      county_code: county,
      opened_on: openedOn,
      ...columnsOf(fields),
    });
    await writeLists(transaction, id, fields);
    const after = { ...fields, openedOn };
    return { answer: { code: id }, audit: [{ kind: BUS_SERVICE.kind, code: id, before: null, after }] };
  });
}

export function editBusService(
  context: CallerContext,
  input: EditBusServiceInput,
): Promise<RowFound | Refusal> {
  const fields: BusFields = listsInOrder(givenOf(input, FIELDS));
  const named = { field: "busService", code: input.busService };
  return changeRow(
    context,
    { operation: "editBusService", of: BUS_SERVICE, named, input, fields },
    async (transaction, row) => {
      const whole: BusFields = { ...row, ...fields };
      const refusal = refusalOf(await busProblems(transaction, row.county, { fields, whole }));
      if (refusal !== undefined) return refusal;
      await writeLists(transaction, row.code, fields);
      return { columns: columnsOf(fields) };
    },
  );
}

const listsInOrder = (fields: BusFields): BusFields => ({
  ...fields,
  ...(fields.stops === undefined ? {} : { stops: [...(fields.stops ?? [])].sort() }),
  ...(fields.villages === undefined ? {} : { villages: [...(fields.villages ?? [])].sort() }),
});

const COLUMNS = {
  mode: "mode",
  serviceDays: "service_days",
  phone: "phone",
  operator: "operator",
  project: "project_code",
} as const;

function columnsOf(fields: BusFields): Columns {
  const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const stated = names.filter((name) => fields[name] !== undefined);
  const columns = Object.fromEntries(stated.map((name) => [COLUMNS[name], fields[name]]));
  return typeof fields.name === "string" ? { ...columns, name: fields.name.trim() } : columns;
}

/** Stops and villages, where they were given, in place of those it had. */
async function writeLists(transaction: Queryable, id: string, { stops, villages }: BusFields): Promise<void> {
  if (stops !== undefined) await writeList(transaction, ["bus_service_stop", "asset_id"], id, stops);
  if (villages !== undefined)
    await writeList(transaction, ["bus_service_village", "village_code"], id, villages);
}

async function writeList(
  transaction: Queryable,
  [table, column]: readonly [string, string],
  id: string,
  codes: readonly string[] | null,
): Promise<void> {
  await transaction.query(`/* none */ delete from ${table} where bus_service_id = $1`, [id]);
  await transaction.query(
    `/* each of these */ insert into ${table} (bus_service_id, ${column}) select $1, code from unnest($2::text[]) code`,
    [id, codes ?? []],
  );
}
