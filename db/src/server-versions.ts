import type { Queryable } from "./database.ts";

const oldestPostgres = 15;
const oldestPostgis = [3, 3] as const;

/** A server database that cannot be used as it is; the message says what the operator has to do. */
export class UnfitServer extends Error {}

/** Throws UnfitServer when PostgreSQL or PostGIS is too old, or PostGIS is neither there nor can be added. */
export async function checkServerVersions(database: Queryable): Promise<void> {
  const [server] = await database.query<ServerFacts>(`/* versions of the server */
    select current_setting('server_version_num')::int / 10000 as postgres,
           current_setting('server_version') as name,
           (select extversion from pg_extension where extname = 'postgis') as installed,
           (select default_version from pg_available_extensions where name = 'postgis') as available,
           (select rolsuper from pg_roles where rolname = current_user) as "isSuperuser"`);
  if (server) refuseUnfit(server);
}

interface ServerFacts {
  readonly postgres: number;
  readonly name: string;
  readonly installed: string | null;
  readonly available: string | null;
  readonly isSuperuser: boolean;
}

/** Throws UnfitServer with what is missing. */
export function refuseUnfit(server: ServerFacts): void {
  const needed = `PostgreSQL ${oldestPostgres} or newer with PostGIS ${oldestPostgis.join(".")} or newer is needed`;
  if (server.postgres < oldestPostgres)
    throw new UnfitServer(`${needed}; this server is PostgreSQL ${server.name}`);
  const postgis = server.installed ?? server.available;
  if (postgis === null)
    throw new UnfitServer(
      `${needed}; this server has no PostGIS (install postgresql-${server.postgres}-postgis-3)`,
    );
  if (isOlder(postgis)) throw new UnfitServer(`${needed}; this server has PostGIS ${postgis}`);
  if (server.installed === null && !server.isSuperuser)
    throw new UnfitServer(
      "PostGIS is not switched on in this database: as a superuser, run in it: create extension postgis; create extension pg_trgm;",
    );
}

const isOlder = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major < oldestPostgis[0] || (major === oldestPostgis[0] && minor < oldestPostgis[1]);
};

/** Throws UnfitServer when policies would not bind the serving role: it is a superuser, or owns the tables. */
export async function refuseMightyRole(database: Queryable): Promise<void> {
  const [role] = await database.query<{ name: string; isMighty: boolean }>(`/* what binds this role */
    select rolname as name, rolsuper or rolbypassrls
      or exists (select from pg_class where oid = to_regclass('area') and pg_has_role(rolname, relowner, 'MEMBER')) as "isMighty"
    from pg_roles where rolname = current_user`);
  if (role?.isMighty)
    throw new UnfitServer(
      `DATABASE_URL signs in as ${role.name}, a superuser or the owner of the tables, whom nothing keeps to its counties: use a role that owns nothing, and DATABASE_OWNER_URL to migrate (docs/installation.md)`,
    );
}
