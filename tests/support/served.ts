import type { Database } from "@cuntong/db/database";
import { EMBEDDED_ROLE, grantToApplication } from "@cuntong/db/grants";
import { withSettings } from "@cuntong/db/settings";
import type { Caller, Counties } from "@cuntong/server/identity/caller";
import type { CallerContext } from "@cuntong/server/identity/context";
import { rightsOf, seenBy } from "@cuntong/server/identity/rights-in-database";

/** The database as the server holds it: under a role that owns nothing, and that may nothing until it is said. */
export async function served(database: Database): Promise<Database> {
  // A server's roles belong to all of its databases: another test may make this one at the same moment.
  await database.execute(`create role ${EMBEDDED_ROLE} nologin`).catch((cause: Error) => {
    if (!/already exists|duplicate key/.test(cause.message)) throw cause;
  });
  await grantToApplication(database, EMBEDDED_ROLE);
  return withSettings(database, { role: EMBEDDED_ROLE });
}

/** What a resolver gets when somebody asks. */
export function contextOf(
  store: Database,
  caller: Caller,
  parts: Partial<CallerContext> = {},
): CallerContext {
  const isPublic = parts.isPublic ?? false;
  return {
    database: seenBy(store, caller, isPublic),
    store,
    caller,
    isPublic,
    countyChanged: () => {},
    requestId: "test",
    ...parts,
  };
}

/** Asks with rights that are stated, not derived from anybody's roles. */
export const within = (store: Database, reads: Counties, writes: Counties = []): Database =>
  withSettings(store, rightsOf(reads, writes));

/** An engineer of these counties. */
export const engineerOf = (...counties: readonly string[]): Caller => ({
  kind: "PERSON",
  account: "li",
  name: "李工",
  isSystemAdministrator: false,
  roles: new Map(counties.map((county) => [county, "ENGINEER" as const])),
  mayWrite: true,
});
