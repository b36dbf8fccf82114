import type { Database } from "@cuntong/db/database";
import { hashOf, newSecret } from "@cuntong/server/identity/secret";
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

type Ask = (query: string, variables: object) => Promise<Record<string, unknown>>;

const asking =
  (url: string, token?: string): Ask =>
  async (query, variables) => {
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };

interface Site {
  readonly code: string;
  readonly version: number;
  readonly quantities: readonly { readonly kind: string; readonly done: number }[];
  readonly county: { readonly dataAsOf: string };
}

const SITES = `query ($county: ID!) { projects(filter: { within: $county, stages: [UNDER_CONSTRUCTION] }, first: 200) {
  nodes { code version quantities { kind done } county { dataAsOf } } } }`;
const REPORT = "mutation ($input: ProgressInput!) { reportProgress(input: $input) { __typename } }";

/** Twenty engineers who report at the same time, each on a project of their own. */
export async function measureWrites(server: StartedServer, token: string, county: string): Promise<Measure> {
  const ask = asking(server.url, token);
  const { projects } = (await ask(SITES, { county })) as { projects: { nodes: readonly Site[] } };
  const sites = projects.nodes.slice(0, WRITERS);
  if (sites.length < WRITERS) throw new Error(`Only ${sites.length} projects are under construction`);
  const times = (await Promise.all(sites.map((site) => reports(ask, site)))).flat().toSorted((a, b) => a - b);
  const p95 = times[Math.floor(times.length * 0.95)] ?? Number.NaN;
  return measure(
    "progress report acknowledged, p95, 20 writers, server",
    { atMost: 50, unit: "ms" },
    p95,
    `${times.length} reports, median ${shown(median(times))} ms; answers are made anew meanwhile`,
  );
}

async function reports(ask: Ask, site: Site): Promise<readonly number[]> {
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
