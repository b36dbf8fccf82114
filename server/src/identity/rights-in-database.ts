import type { Database, Settings } from "@cuntong/db/database";
import { withSettings } from "@cuntong/db/settings";
import type { Counties } from "./caller.ts";

/** What a transaction says to the policies of the database. */
export const rightsOf = (reads: Counties, writes: Counties = []): Settings => ({
  "cuntong.reads": textOf(reads),
  "cuntong.writes": textOf(writes),
});

const textOf = (counties: Counties): string => (counties === "*" ? "*" : counties.join(","));

/** The database as somebody may see it. */
export const seenWith = (database: Database, reads: Counties): Database =>
  withSettings(database, rightsOf(reads));

/** The database for work of our own on a county: making its answers. */
export const atWorkOn = (database: Database, county: string): Database =>
  withSettings(database, rightsOf([county], [county]));
