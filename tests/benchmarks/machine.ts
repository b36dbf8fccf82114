import { cpus, loadavg, totalmem } from "node:os";
import type { Database } from "@cuntong/db/database";

/** How busy the machine was before anything was measured: from half the cores on, the figures say little. */
export const loadBefore = (): string => `load ${(loadavg()[0] ?? 0).toFixed(1)} before the start`;

/** What the figures were measured on. */
export const machine = (): string =>
  `${cpus().length} cores (${cpus()[0]?.model.trim() || "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;

export async function versionsOf(database: Database): Promise<string> {
  const [row] = await database.query<{ postgres: string; postgis: string }>(`/* versions */
    select current_setting('server_version') as postgres, postgis_lib_version() as postgis`);
  return `${database.kind}: PostgreSQL ${row?.postgres}, PostGIS ${row?.postgis}`;
}
