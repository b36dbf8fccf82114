import type { Database } from "@cuntong/db/database";
import type { FastifyInstance } from "fastify";
import { z } from "zod";

const DataVersion = z.object({ version: z.number() });

const patienceMs = 2000;

/** For whoever watches the server: it lives; it can answer. */
export function healthRoutes(app: FastifyInstance, database: Database): void {
  app.get("/health/live", async () => ({ status: "ok" }));
  app.get("/health/ready", async (_request, reply) => {
    reply.header("cache-control", "no-store");
    const dataVersion = await Promise.race([readDataVersion(database), patience()]).catch(() => null);
    if (dataVersion === null) reply.code(503);
    return { status: dataVersion === null ? "unavailable" : "ok", database: database.kind, dataVersion };
  });
}

const readDataVersion = async (database: Database): Promise<string> => {
  const [row] = await database.query("/* data version */ select version from data_version");
  return String(DataVersion.parse(row).version);
};

const patience = (): Promise<null> => new Promise((resolve) => setTimeout(resolve, patienceMs, null).unref());
