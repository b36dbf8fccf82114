import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { hasChromium } from "../benchmarks/first-view.ts";
import { startCuntong } from "../benchmarks/started-server.ts";

export interface Demos {
  /** What tells the journeys where they are. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * Servers with the demo world for the journeys of a run, one for each that walks at the same time, and their data
 * directory, filled and closed, for those that want a server of their own. Nothing where there is no browser.
 */
export async function startDemos(count: number): Promise<Demos> {
  if (!hasChromium()) return { environment: {}, stop: async () => {} };
  const directory = await mkdtemp(path.join(tmpdir(), "cuntong-demo-"));
  const filled = path.join(directory, "filled");
  const first = await startCuntong({ DATA_DIR: filled, DEMO: "true" });
  await first.stop();
  const servers = await Promise.all(
    Array.from({ length: count }, async (_, place) => {
      const own = path.join(directory, `own-${place}`);
      await cp(filled, own, { recursive: true });
      return startCuntong({ DATA_DIR: own, DEMO: "true" });
    }),
  );
  return {
    environment: { JOURNEYS_URL: servers.map(({ url }) => url).join(" "), JOURNEYS_DATA: filled },
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      await rm(directory, { recursive: true, force: true });
    },
  };
}
