import type { Database } from "@cuntong/db/database";
import { type EmbeddedDatabase, openInMemory } from "@cuntong/db/embedded";
import { grantOnEmbedded } from "@cuntong/db/grants";
import { embeddedSeed } from "./seeds.ts";

// Opening an embedded database takes longer than most blocks of tests: a worker keeps what it has opened for the next.

interface Kept {
  readonly database: EmbeddedDatabase;
  /** What its schema was when it was opened, down to rights and settings. */
  readonly schema: string;
}

const idle: Kept[] = [];

/**
 * A migrated, empty embedded database. When it is closed, it is emptied for the next block, or ended if its schema is
 * not what it was.
 */
export async function takeEmbedded(): Promise<Database> {
  const kept = idle.pop() ?? (await openKept());
  const { database } = kept;
  const listening: (() => Promise<void>)[] = [];
  return {
    kind: database.kind,
    query: (text, values) => database.query(text, values),
    execute: (script) => database.execute(script),
    transaction: (work, options) => database.transaction(work, options),
    listen: async (channel, listener) => {
      const stop = await database.listen(channel, listener);
      listening.push(stop);
      return stop;
    },
    close: async () => {
      for (const stop of listening) await stop();
      await giveBack(kept);
    },
  };
}

async function openKept(): Promise<Kept> {
  const database = await openInMemory({ seedFile: await embeddedSeed() });
  await grantOnEmbedded(database); // as every start does
  for (const table of await tablesWithRows(database))
    await database.execute(`create temp table migrated_${table} as table ${table}`);
  return { database, schema: await schemaOf(database) };
}

async function giveBack(kept: Kept): Promise<void> {
  const { database } = kept;
  if ((await schemaOf(database)) !== kept.schema) return database.close();
  const migrated = await database.query<{ name: string }>(
    "select substr(relname, 10) as name from pg_class where relnamespace = pg_my_temp_schema() and relname like 'migrated\\_%'",
  );
  await database.execute(`begin; set local session_replication_role = replica;
    truncate ${(await tablesWithRows(database)).join(", ")} restart identity cascade;
    ${migrated.map(({ name }) => `insert into ${name} overriding system value table migrated_${name};`).join(" ")}
    commit; checkpoint`);
  idle.push(kept);
}

/** Tables of ours, not of an extension. */
async function tablesWithRows(database: Database): Promise<readonly string[]> {
  const tables = await database.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')`,
  );
  const filled = await database.query<{ name: string }>(
    tables
      .map(({ name }) => `select '${name}' as name where exists (select from ${name})`)
      .join(" union all "),
  );
  return filled.map(({ name }) => name);
}

async function schemaOf(database: Database): Promise<string> {
  const [all] = await database.query<{ digest: string }>(
    `select md5(string_agg(line, ',' order by line)) as digest from (
      select concat_ws(' ', 'class', oid, relname, relacl, relrowsecurity, relforcerowsecurity) as line from pg_class
      union all select concat_ws(' ', 'column', attrelid, attnum, attname, atttypid, attnotnull, attisdropped, attacl)
        from pg_attribute where attnum > 0
      union all select concat_ws(' ', 'function', oid, md5(prosrc), proacl, prosecdef) from pg_proc
      union all select concat_ws(' ', 'policy', oid, xmin) from pg_policy
      union all select concat_ws(' ', 'trigger', oid, xmin) from pg_trigger
      union all select concat_ws(' ', 'rule', oid, xmin) from pg_rewrite
      union all select concat_ws(' ', 'constraint', oid, xmin) from pg_constraint
      union all select concat_ws(' ', 'role', oid, xmin) from pg_authid
      union all select concat_ws(' ', 'member', roleid, member) from pg_auth_members
      union all select concat_ws(' ', 'setting', name, setting) from pg_settings where source = 'session') as described`,
  );
  return all?.digest ?? "";
}
