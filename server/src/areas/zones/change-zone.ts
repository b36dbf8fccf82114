import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import { mayChange } from "../../identity/caller.ts";
import type { CallerContext } from "../../identity/context.ts";
import { type Changed, change } from "../../writing/change.ts";
import { InvalidInput, type Refusal } from "../../writing/payload-types.ts";
import {
  conflictWith,
  countyOfRow,
  holdRow,
  type Named,
  raiseVersion,
  unknownRow,
  type VersionedKind,
} from "../../writing/versions.ts";
import type { NewZoneInput, ZoneEditInput, ZoneInput } from "./zone-input.ts";
import { zoneProblems } from "./zone-rules.ts";

/** Where to find a zone that was changed. */
export interface ZoneFound {
  readonly code: string;
  readonly county: string;
}

const ZONE: VersionedKind = {
  kind: "Zone",
  table: "zone",
  key: "code",
  columns: `code, county_code as county, version, false as "isDeleted", name,
    array(select township_code from zone_township where zone_code = code order by 1) as townships`,
  noun: { english: "zone", chinese: "战区" },
};

const Held = z.object({ name: z.string(), townships: z.array(z.string()) });

export function createZone(context: CallerContext, input: NewZoneInput): Promise<ZoneFound | Refusal> {
  const { county, idempotencyKey, name, townships } = input;
  const request = requestOf("createZone", county, { idempotencyKey, input });
  return change<ZoneFound>(context, request, async (transaction) => {
    await oneAtATime(transaction, county);
    const problems = await zoneProblems(transaction, { county, code: null, name, townships });
    if (problems.length > 0) return new InvalidInput(problems);
    const code = await insertZone(transaction, county, name.trim());
    await placeTownships(transaction, code, townships);
    return changed({ code, county }, null, { name: name.trim(), townships });
  });
}

export function editZone(context: CallerContext, input: ZoneEditInput): Promise<ZoneFound | Refusal> {
  return changeZone(context, "editZone", input, async (transaction, held, county) => {
    const name = (input.name ?? held.name).trim();
    const townships = input.townships ?? held.townships;
    const problems = await zoneProblems(transaction, { county, code: input.zone, name, townships });
    if (problems.length > 0) return new InvalidInput(problems);
    await transaction.query("/* a zone's name */ update zone set name = $2 where code = $1", [
      input.zone,
      name,
    ]);
    await placeTownships(transaction, input.zone, townships);
    await raiseVersion(transaction, ZONE, input.zone);
    return { name, townships };
  });
}

export function deleteZone(context: CallerContext, input: ZoneInput): Promise<ZoneFound | Refusal> {
  return changeZone(context, "deleteZone", input, async (transaction) => {
    await transaction.query("/* a zone goes */ delete from zone where code = $1", [input.zone]);
    return null;
  });
}

type ZoneWork = (
  transaction: Queryable,
  held: z.infer<typeof Held>,
  county: string,
) => Promise<object | null | Refusal>;

async function changeZone(
  context: CallerContext,
  operation: string,
  input: ZoneEditInput,
  work: ZoneWork,
): Promise<ZoneFound | Refusal> {
  const named = { field: "zone", code: input.zone };
  const county = await countyOfZone(context, named);
  if (county instanceof InvalidInput) return county;
  const { idempotencyKey, expectedVersion, name, townships } = input;
  const request = requestOf(operation, county, { idempotencyKey, input });
  return change<ZoneFound>(context, request, async (transaction) => {
    await oneAtATime(transaction, county);
    const row = await holdRow(transaction, ZONE, input.zone);
    if (row === undefined) return unknownRow(ZONE, named);
    const fields = { ...(name == null ? {} : { name }), ...(townships == null ? {} : { townships }) };
    const conflict = await conflictWith(transaction, ZONE, row, { version: expectedVersion, fields });
    if (conflict !== undefined) return conflict;
    const held = Held.parse(row);
    const after = await work(transaction, held, county);
    if (after !== null && "__typename" in after) return after as Refusal;
    return changed({ code: input.zone, county }, held, after);
  });
}

/** A zone that is gone leaves no row: its code still says whose it was, to whoever deleted it and asks again. */
async function countyOfZone(context: CallerContext, named: Named): Promise<string | InvalidInput> {
  const county = await countyOfRow(context, ZONE, named);
  const former = /^([0-9]+)-z[0-9]+$/.exec(named.code)?.[1];
  if (!(county instanceof InvalidInput) || former === undefined) return county;
  return mayChange(context.caller, "COUNTY_ADMINISTRATOR", former) ? former : county;
}

const requestOf = (operation: string, county: string, rest: { idempotencyKey: string; input: object }) => ({
  operation,
  county,
  role: "COUNTY_ADMINISTRATOR" as const,
  movesAnswers: false,
  ...rest,
});

const changed = (found: ZoneFound, before: object | null, after: object | null): Changed<ZoneFound> => ({
  answer: found,
  audit: [{ kind: "Zone", code: found.code, before, after }],
});

// Whether a township is free is asked of all zones of the county: they change one after the other.
const oneAtATime = (transaction: Queryable, county: string) =>
  transaction.query(
    "/* zones of a county change one at a time */ select pg_advisory_xact_lock(7216, hashtext($1))",
    [county],
  );

/** "520281-z3": one more than the highest number that any zone of the county has. */
async function insertZone(transaction: Queryable, county: string, name: string): Promise<string> {
  const [row] = await transaction.query<{ code: string }>(
    `/* a new zone */ insert into zone (code, name, county_code)
    select $1 || '-z' || coalesce(max((substring(code from '-z([0-9]{1,6})$'))::int), 0) + 1, $2, $1
    from zone where county_code = $1 returning code`,
    [county, name],
  );
  return z.string().parse(row?.code);
}

async function placeTownships(
  transaction: Queryable,
  code: string,
  townships: readonly string[],
): Promise<void> {
  await transaction.query("/* townships before */ delete from zone_township where zone_code = $1", [code]);
  await transaction.query(
    "/* townships of a zone */ insert into zone_township (zone_code, township_code) select $1, unnest($2::text[])",
    [code, townships],
  );
}
