import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@cuntong/db/database";
import { hashOf, newSecret } from "@cuntong/server/identity/secret";
import { type Ask, asking } from "./asking.ts";
import { type Measure, measure, median, shown } from "./measure.ts";
import type { StartedServer } from "./started-server.ts";

const WRITERS = 20;
const REPORTS_EACH = 15;
const READERS = 8;
const ROUNDS = 7;
const READS_A_ROUND = 300;

/** An engineer's token for a county, made by the owner of the database. */
export async function engineerToken(owner: Database, county: string): Promise<string> {
  const secret = newSecret();
  await owner.query("insert into account (id, name) values ('bench', 'bench') on conflict do nothing");
  await owner.query("insert into account_role values ('bench', $1, 'ENGINEER') on conflict do nothing", [
    county,
  ]);
  await owner.query(
    `insert into api_token (id, hash, name, account_id, scopes, counties, expires_at)
     values ($1, $2, 'bench', 'bench', array['READ', 'WRITE'], array[$3], now() + interval '1 day')`,
    [secret.slice(0, 8), hashOf(secret), county],
  );
  return secret;
}

interface Site {
  readonly code: string;
  readonly version: number;
  readonly quantities: readonly { readonly kind: string; readonly done: number }[];
  readonly county: { readonly dataAsOf: string };
}

const SITES = `query ($county: ID!) { projects(filter: { within: $county, stages: [UNDER_CONSTRUCTION] }, first: 200) {
  nodes { code version quantities { kind done } county { dataAsOf } } } }`;
const REPORT = "mutation ($input: ProgressInput!) { reportProgress(input: $input) { __typename } }";

const PAUSE_MS = 1000;

/**
 * Twenty engineers who report at the same time, each on a project of their own: with a second between two reports of
 * one of them, which no hand is quicker than, and as fast as the answers come.
 */
export async function measureWrites(
  server: StartedServer,
  token: string,
  county: string,
): Promise<readonly Measure[]> {
  const what = "progress report acknowledged, p95, 20 writers";
  const paced = await acknowledged(asking(server.url, token), county, PAUSE_MS);
  const unpaced = await acknowledged(asking(server.url, token), county, 0);
  return [
    measure(
      `${what} a second apart, server`,
      { atMost: 50, unit: "ms" },
      p95(paced),
      `${paced.length} reports, median ${shown(median(paced))} ms; answers are made anew meanwhile`,
    ),
    measure(
      `${what} without a pause, server`,
      { atMost: 50, unit: "ms" },
      p95(unpaced),
      `${unpaced.length} reports, median ${shown(median(unpaced))} ms; answers are made anew meanwhile`,
    ),
  ];
}

const p95 = (times: readonly number[]): number => times[Math.floor(times.length * 0.95)] ?? Number.NaN;

/** Milliseconds, shortest first. */
async function acknowledged(ask: Ask, county: string, pauseMs: number): Promise<readonly number[]> {
  const { projects } = (await ask(SITES, { county })) as { projects: { nodes: readonly Site[] } };
  const sites = projects.nodes.slice(0, WRITERS);
  if (sites.length < WRITERS) throw new Error(`Only ${sites.length} projects are under construction`);
  const times = await Promise.all(
    sites.map(async (site, place) => {
      await sleep((place / WRITERS) * pauseMs);
      return reports(ask, site, pauseMs);
    }),
  );
  return times.flat().toSorted((one, other) => one - other);
}

async function reports(ask: Ask, site: Site, pauseMs: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < REPORTS_EACH; turn += 1) {
    const input = {
      project: site.code,
      expectedVersion: site.version + turn,
      idempotencyKey: `bench-${newSecret().slice(0, 20)}`,
      asOf: site.county.dataAsOf,
      orderReason: "bench",
      quantities: site.quantities.map(({ kind, done }) => ({ kind, done })),
    };
    const begunAt = performance.now();
    const { reportProgress } = (await ask(REPORT, { input })) as { reportProgress: { __typename: string } };
    times.push(performance.now() - begunAt);
    if (reportProgress.__typename !== "ProjectChanged")
      throw new Error(`A report came back as ${reportProgress.__typename}`);
    await sleep(pauseMs);
  }
  return times;
}

const VILLAGE = `query ($code: ID!) { village(code: $code) { code name population township { name } county { name dataAsOf }
  coverage { indicator { id } status value } gaps { outlook peopleWithout } } }`;

export interface TwoWays {
  /** Started with PUBLIC_READ=false: the token says whose rows may be read. */
  readonly withRights: StartedServer;
  /** Started with PUBLIC_READ=true, and asked by nobody in particular. */
  readonly withoutRights: StartedServer;
  readonly token: string;
  readonly village: string;
}

/** The same single read with and without rights, in turns on one database. */
export async function measureRights({
  withRights,
  withoutRights,
  token,
  village,
}: TwoWays): Promise<Measure> {
  const ways = [asking(withRights.url, token), asking(withoutRights.url)] as const;
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [on, off] = [await secondsOfReads(ways[0], village), await secondsOfReads(ways[1], village)];
    if (round > 0) ratios.push(off / on); // the first round warms up
  }
  const ratio = median(ratios);
  return {
    what: "single read with rights, of its throughput without",
    aim: ">= 0.7",
    measured: shown(ratio),
    isReached: ratio >= 0.7,
    how: `one village with its answers, ${READERS} at once, ${ROUNDS} rounds of ${READS_A_ROUND} in turns`,
  };
}

async function secondsOfReads(ask: Ask, code: string): Promise<number> {
  const begunAt = performance.now();
  let left = READS_A_ROUND;
  const reader = async () => {
    while (left > 0) {
      left -= 1;
      await ask(VILLAGE, { code });
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  return (performance.now() - begunAt) / 1000;
}
