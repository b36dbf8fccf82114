import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { hasChromium } from "../benchmarks/first-view.ts";
import { startCuntong } from "../benchmarks/started-server.ts";

export interface OneDemo {
  /** What tells the journeys where it is. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * One server with the demo world for all journeys of a run, and its data directory, filled and closed, for those
 * that want a server of their own. Nothing where there is no browser.
 */
export async function startOneDemo(): Promise<OneDemo> {
  if (!hasChromium()) return { environment: {}, stop: async () => {} };
  const directory = await mkdtemp(path.join(tmpdir(), "cuntong-demo-"));
  const [filled, own] = [path.join(directory, "filled"), path.join(directory, "own")];
  const first = await startCuntong({ DATA_DIR: filled, DEMO: "true" });
  await first.stop();
  await cp(filled, own, { recursive: true });
  const server = await startCuntong({ DATA_DIR: own, DEMO: "true" });
  return {
    environment: { JOURNEYS_URL: server.url, JOURNEYS_DATA: filled },
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
