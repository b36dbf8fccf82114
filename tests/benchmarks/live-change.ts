import { newSecret } from "@cuntong/server/identity/secret";
import type { Browser, Page } from "playwright-core";
import { type Ask, asking } from "./asking.ts";
import type { StartedServer } from "./started-server.ts";

// A report is acknowledged to one person; how long until another, who looks at the map, sees the village turn.

interface Closing {
  readonly village: { readonly code: string };
  readonly closesOn: string;
  readonly closingProject: {
    readonly code: string;
    readonly stage: string;
    readonly version: number;
    readonly physicalProgress: number;
    readonly county: { readonly dataAsOf: string };
    readonly quantities: readonly {
      readonly kind: string;
      readonly planned: number;
      readonly done: number;
    }[];
  } | null;
}

const INDICATOR = "water_quantity";
const CLOSING = `query ($county: ID!) { gaps(filter: { within: $county, outlooks: [CLOSING], indicators: ["${INDICATOR}"] }, first: 200) {
  nodes { village { code } closesOn closingProject { code stage version physicalProgress county { dataAsOf } quantities { kind planned done } } } } }`;
const REPORT = "mutation ($input: ProgressInput!) { reportProgress(input: $input) { __typename } }";

export interface LiveBench {
  readonly browser: Browser;
  readonly server: StartedServer;
  readonly token: string;
  readonly county: string;
}

/** Seconds from the acknowledgement of a report to its village drawn as covered on another's map, for several reports. */
export async function secondsUntilSeen(bench: LiveBench, times: number): Promise<readonly number[]> {
  const ask = asking(bench.server.url, bench.token);
  const { gaps } = (await ask(CLOSING, { county: bench.county })) as { gaps: { nodes: readonly Closing[] } };
  const built = gaps.nodes.filter(
    ({ closingProject: project }) => project?.stage === "UNDER_CONSTRUCTION" && project.physicalProgress < 1,
  );
  if (built.length < times) throw new Error(`Only ${built.length} gaps are being closed`);
  const seconds: number[] = [];
  for (const gap of built.slice(0, times)) seconds.push(await secondsOf(bench, ask, gap));
  return seconds;
}

async function secondsOf({ browser, server, county }: LiveBench, ask: Ask, gap: Closing): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    const listens = page.waitForResponse((response) => response.url().endsWith("/health/ready"));
    const day = dayBefore(gap.closesOn);
    await page.goto(`${server.url}/?area=${county}&indicator=${INDICATOR}&day=${day}`, {
      waitUntil: "commit",
    });
    await listens;
    await untilDrawn(page, gap.village.code, "villages-met", false);
    await page.waitForTimeout(1000);
    await page.evaluate(watch(gap.village.code));
    await report(ask, gap);
    const acknowledgedAt = Date.now();
    return ((await seenAt(page)) - acknowledgedAt) / 1000;
  } finally {
    await context.close();
  }
}

async function report(ask: Ask, { closingProject }: Closing): Promise<void> {
  if (closingProject === null) throw new Error("No project closes the gap");
  const input = {
    project: closingProject.code,
    expectedVersion: closingProject.version,
    idempotencyKey: `bench-${newSecret().slice(0, 20)}`,
    asOf: closingProject.county.dataAsOf,
    quantities: closingProject.quantities.map(({ kind, planned, done }) => ({
      kind,
      done: Math.max(planned, done),
    })),
  };
  const { reportProgress } = (await ask(REPORT, { input })) as { reportProgress: { __typename: string } };
  if (reportProgress.__typename !== "ProjectChanged")
    throw new Error(`The report came back as ${reportProgress.__typename}`);
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const PATIENCE_MS = 60_000;

const drawnIn = (code: string, layer: string): string => `(() => {
  const map = globalThis.cuntongMap;
  return map !== undefined && map.getLayer("${layer}") !== undefined && map.loaded() && map.areTilesLoaded()
    ? map.queryRenderedFeatures({ layers: ["${layer}"] }).some(({ id }) => String(id) === "${code}")
    : null;
})()`;

async function untilDrawn(page: Page, code: string, layer: string, isThere: boolean): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    if ((await page.evaluate(drawnIn(code, layer))) === isThere) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`The map was not drawn with ${code} ${isThere ? "in" : "outside"} ${layer}`);
}

// Runs in the page: notes on which frame the village is drawn as covered.
const watch = (code: string): string => `(() => {
  globalThis.villageSeenAt = undefined;
  const look = () => {
    if (${drawnIn(code, "villages-met")} === true) globalThis.villageSeenAt = Date.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

async function seenAt(page: Page): Promise<number> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    const at = await page.evaluate("globalThis.villageSeenAt");
    if (typeof at === "number") return at;
    await page.waitForTimeout(50);
  }
  throw new Error("The change was not drawn");
}
