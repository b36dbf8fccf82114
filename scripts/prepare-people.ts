import type { Database } from "@cuntong/db/database";
import type { Configuration } from "@cuntong/server/http/configuration";
import {
  addDemoPeople,
  DEMO_PASSWORD,
  DEMO_PEOPLE,
  firstAdministrator,
} from "@cuntong/server/identity/first-people";

export interface People {
  /** Secret of the link with which the first administrator chooses a password. */
  readonly firstLink?: string | undefined;
  readonly hasDemoPeople: boolean;
}

const LOOPBACK = ["127.0.0.1", "::1", "localhost"];

/**
 * Somebody has to be able to sign in. The demo's people have a password that anybody can read here, so they exist only
 * where nobody else can reach the server.
 */
export async function preparePeople(
  { host }: Configuration,
  database: Database,
  hasDemo: boolean,
): Promise<People> {
  if (hasDemo && LOOPBACK.includes(host)) {
    await addDemoPeople(database);
    return { hasDemoPeople: true };
  }
  if (hasDemo) await database.query("delete from account where is_demo");
  return { hasDemoPeople: false, firstLink: await firstAdministrator(database) };
}

/** Lines for whoever started the server. */
export function toldOf({ hasDemoPeople, firstLink }: People, url: string): readonly string[] {
  if (firstLink !== undefined)
    return [`First administrator: choose a password within 3 days at ${url}/sign-in#${firstLink}`];
  if (!hasDemoPeople) return [];
  const names = DEMO_PEOPLE.map(({ id, role }) => `${id} (${role.toLowerCase().replaceAll("_", " ")})`);
  return [`Demo people, password ${DEMO_PASSWORD}: ${names.join(", ")}`];
}
