import type { Database, Settings } from "@cuntong/db/database";
import { withSettings } from "@cuntong/db/settings";
import { type Caller, type Counties, readableBy } from "./caller.ts";

/** What a transaction says to the policies of the database. */
export const rightsOf = (reads: Counties, writes: Counties = []): Settings => ({
  "cuntong.reads": textOf(reads),
  "cuntong.writes": textOf(writes),
});

const textOf = (counties: Counties): string => (counties === "*" ? "*" : counties.join(","));

/** The database as somebody may see it. */
export const seenWith = (database: Database, reads: Counties): Database =>
  withSettings(database, rightsOf(reads));

/**
 * The database as the caller sees it. Where reading is public an anonymous caller may see all rows, and needs no
 * transaction to say so; who signed in says who it is, because names of people are shown to people only.
 */
export function seenBy(database: Database, caller: Caller, isPublic: boolean): Database {
  if (isPublic && caller.kind === "ANONYMOUS") return database;
  const rights = rightsOf(readableBy(caller, isPublic));
  return withSettings(database, { ...rights, "cuntong.person": caller.account });
}

/** The database for work of our own on a county: making its answers. */
export const atWorkOn = (database: Database, county: string): Database =>
  withSettings(database, rightsOf([county], [county]));
