import type { Database, Queryable } from "./database.ts";

/**
 * Gives the application's role what it needs and nothing more: it reads and writes rows, but owns no table and
 * cannot record a migration. Run by the owner after migrating.
 */
export async function grantToApplication(owner: Database, role: string): Promise<void> {
  const [names] = await owner.query<{ role: string; database: string; isOwner: boolean }>(
    `/* names, quoted */ select quote_ident($1) as role, quote_ident(current_database()) as database,
       $1 = current_user as "isOwner"`,
    [role],
  );
  if (!names || names.isOwner) return;
  await owner.transaction((transaction) => grantAll(transaction, names.role, names.database));
}

/** On the embedded database: the role that serves. Policies do not bind the one that owns everything. */
export const EMBEDDED_ROLE = "cuntong_application";

/** Makes the embedded database's serving role, once, with its grants. */
export async function grantOnEmbedded(database: Database): Promise<void> {
  const [known] = await database.query("select 1 from pg_roles where rolname = $1", [EMBEDDED_ROLE]);
  if (known === undefined) await database.execute(`create role ${EMBEDDED_ROLE} nologin`);
  await grantToApplication(database, EMBEDDED_ROLE);
}

async function grantAll(transaction: Queryable, role: string, database: string): Promise<void> {
  const grants = [
    `grant connect, temporary on database ${database} to ${role}`,
    `grant usage on schema public to ${role}`,
    `grant select, insert, update, delete on all tables in schema public to ${role}`,
    `grant usage, select, update on all sequences in schema public to ${role}`,
    `grant execute on all functions in schema public to ${role}`,
    `revoke insert, update, delete on migration from ${role}`,
    `revoke update, delete on audit from ${role}`,
  ];
  for (const grant of grants) await transaction.query(grant);
}
