import type { Database } from "@cuntong/db/database";
import { grantToApplication } from "@cuntong/db/grants";
import { migrate, migrationFiles, NewerDatabase } from "@cuntong/db/migrate";
import { openServer } from "@cuntong/db/server";
import { checkServerVersions, refuseMightyRole, UnfitServer } from "@cuntong/db/server-versions";
import type { Configuration } from "@cuntong/server/http/configuration";

/** Brings a server database up to date as its owner, and gives the application's role its rights. */
export async function migrateServer(configuration: Configuration): Promise<readonly string[]> {
  const { databaseUrl = "", databaseOwnerUrl } = configuration;
  const application = await openServer(databaseUrl, { maxConnections: 1 });
  try {
    await checkServerVersions(application);
    // Before anything is made: what a superuser owns, the right owner could not migrate any more.
    await refuseMightyRole(application);
    if (!databaseOwnerUrl) return await migrateAsApplication(application);
    const [role] = await application.query<{ name: string }>("select current_user as name");
    return await migrateAsOwner(databaseOwnerUrl, role?.name ?? "");
  } finally {
    await application.close();
  }
}

async function migrateAsOwner(url: string, applicationRole: string): Promise<readonly string[]> {
  const owner = await openServer(url, { maxConnections: 1 });
  try {
    const applied = await migrate(owner);
    await grantToApplication(owner, applicationRole);
    return applied;
  } finally {
    await owner.close();
  }
}

// Without the owner's URL there is only to see that the owner has done it, unless one role is both.
async function migrateAsApplication(application: Database): Promise<readonly string[]> {
  const [may] = await application.query<{ create: boolean }>(
    "/* may this role migrate? */ select has_schema_privilege('public', 'create') as create",
  );
  if (may?.create) return migrate(application);
  const [table] = await application.query<{ exists: boolean }>(
    "select to_regclass('public.migration') is not null as exists",
  );
  const applied = table?.exists
    ? await application.query<{ name: string }>("select name from migration")
    : [];
  refuseOtherVersions(
    applied.map((one) => one.name),
    (await migrationFiles()).map((file) => file.name),
  );
  return [];
}

function refuseOtherVersions(applied: readonly string[], known: readonly string[]): void {
  const missing = known.filter((name) => !applied.includes(name));
  if (missing.length > 0)
    throw new UnfitServer(
      `The database lacks ${missing.join(", ")}: start once with DATABASE_OWNER_URL, the URL of the role that owns it`,
    );
  const newer = applied.filter((name) => name !== "views" && !known.includes(name));
  if (newer.length > 0)
    throw new NewerDatabase(`The database was migrated by a newer version of Cuntong (${newer.join(", ")})`);
}
