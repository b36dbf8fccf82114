import type { Database, Queryable } from "@cuntong/db/database";
import { within } from "../support/served.ts";
import { ONE, OTHER } from "./two-small-counties.ts";

export interface Isolated {
  readonly table: string;
  /** SQL for the county of a row called `one`. */
  readonly county: string;
}

// Parts have no county of their own.
const WHOLES: Readonly<Record<string, string>> = {
  progress_quantity: "(select county_code from progress_report where id = one.report_id)",
  bus_service_stop: "(select county_code from bus_service where id = one.bus_service_id)",
  bus_service_village: "(select county_code from bus_service where id = one.bus_service_id)",
  zone_township: "(select county_code from zone where code = one.zone_code)",
  site_facility: "(select county_code from relocation_site where code = one.site_code)",
};

/** Every table behind policies. */
export async function isolatedTables(database: Queryable): Promise<readonly Isolated[]> {
  const tables = await database.query<{ table: string }>(`/* tables behind policies */
    select relname as "table" from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by 1`);
  return tables.map(({ table }) => ({ table, county: WHOLES[table] ?? "one.county_code" }));
}

/** What of one table somebody may see or do who should not; nothing where the counties are kept apart. */
export async function leaksOf(store: Database, { table, county }: Isolated): Promise<readonly string[]> {
  // A part whose whole is hidden belongs to somebody else.
  const shown = table in WHOLES ? `coalesce(${county}, 'a hidden county')` : county;
  const seen = async (reads: readonly string[]) =>
    (
      await within(store, reads).query<{ county: string }>(
        `select distinct ${shown} as county from "${table}" one where ${shown} is not null`,
      )
    ).map((row) => row.county);
  const leaks = [
    ...(await seen([])).map((other) => `nobody sees ${other}`),
    ...(await seen([ONE])).filter((other) => other !== ONE).map((other) => `${ONE} sees ${other}`),
    ...((await seen([ONE, OTHER])).length === 2 ? [] : ["rows of a county cannot be seen by who may"]),
  ];
  for (const trial of trialsOn(table, county)) {
    const outcome = await tried(store, trial.statement);
    if (!trial.isRefused(outcome)) leaks.push(`${trial.name}: ${outcome}`);
  }
  return leaks.map((leak) => `${table}: ${leak}`);
}

/** Audit rows are changed and removed by nobody, and that is said. */
const isUntouched = (outcome: string): boolean =>
  outcome === "0 rows" || /permission denied|never changed/.test(outcome);

const trialsOn = (table: string, county: string) => [
  {
    name: "changing",
    statement: `update "${table}" one set ${COLUMN[table] ?? "county_code"} = one.${COLUMN[table] ?? "county_code"} where ${county} = '${OTHER}' returning 1`,
    isRefused: isUntouched,
  },
  {
    name: "removing",
    statement: `delete from "${table}" one where ${county} = '${OTHER}' returning 1`,
    isRefused: isUntouched,
  },
  {
    name: "adding",
    statement: `insert into "${table}" overriding system value select * from "${table}" one where ${county} = '${OTHER}' limit 1 returning 1`,
    isRefused: (outcome: string) => outcome.includes(`row-level security policy for table "${table}"`),
  },
];

const COLUMN: Readonly<Record<string, string>> = {
  progress_quantity: "done",
  bus_service_stop: "asset_id",
  bus_service_village: "village_code",
  zone_township: "township_code",
  site_facility: "kind",
};

/** What a statement does with the rights to change one county, of two that may be seen. Nothing stays. */
async function tried(store: Database, statement: string): Promise<string> {
  let outcome = "";
  const mine = within(store, [ONE, OTHER], [ONE]);
  await mine
    .transaction(async (transaction) => {
      const rows = await transaction.query(await withoutGenerated(transaction, statement));
      outcome = `${rows.length} rows`;
      throw new Error("nothing stays");
    })
    .catch((cause: Error) => {
      if (cause.message !== "nothing stays") outcome = cause.message;
    });
  return outcome;
}

// Generated columns are not written: the others are named.
async function withoutGenerated(transaction: Queryable, statement: string): Promise<string> {
  const table = /^insert into "(\w+)"/.exec(statement)?.[1];
  if (table === undefined) return statement;
  const columns = await transaction.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const named = columns.map(({ name }) => `"${name}"`).join(", ");
  return statement.replace(`"${table}"`, `"${table}" (${named})`).replace("select *", `select ${named}`);
}
