import type { TestProject } from "vitest/node";
import { postgresPrograms, startPostgres } from "./postgres.ts";
import { embeddedSeed } from "./seeds.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A role that may create databases; null when no PostgreSQL with PostGIS is installed. */
    readonly postgresUrl: string | null;
  }
}

/** Before all tests: one PostgreSQL for the run (TEST_DATABASE_URL, or a throw-away one), and the embedded seed. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await embeddedSeed();
  const given = process.env.TEST_DATABASE_URL;
  const programs = postgresPrograms();
  const started = !given && programs ? await startPostgres(programs) : null;
  project.provide("postgresUrl", given ?? started?.url ?? null);
  return async () => started?.stop();
}
