import { Agent, request } from "node:http";
import { secondsOf } from "./measure.ts";

export interface Throughput {
  readonly tiles: number;
  readonly coldPerSecond: number;
  readonly warmPerSecond: number;
}

const AT_ONCE = 8;
const WARM_ROUNDS = 20;

/** Tiles a second of a county: each for the first time, then again and again from memory. */
export async function tileThroughput(url: string, paths: readonly string[]): Promise<Throughput> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  try {
    const cold = await secondsOf(() => getAll(agent, url, paths));
    const again = Array.from({ length: WARM_ROUNDS }, () => paths).flat();
    const warm = await secondsOf(() => getAll(agent, url, again));
    return { tiles: paths.length, coldPerSecond: paths.length / cold, warmPerSecond: again.length / warm };
  } finally {
    agent.destroy();
  }
}

/** Addresses of a layer's tiles that cover a box, at some zooms. */
export function tilesOver(
  layer: string,
  box: readonly number[],
  zooms: readonly number[],
): readonly string[] {
  const [west = 0, south = 0, east = 0, north = 0] = box;
  return zooms.flatMap((z) => {
    const columns = range(column(west, z), column(east, z));
    const lines = range(line(north, z), line(south, z));
    return columns.flatMap((x) => lines.map((y) => `/tiles/${layer}/${z}/${x}/${y}.mvt`));
  });
}

const column = (longitude: number, z: number): number => Math.floor(((longitude + 180) / 360) * 2 ** z);
function line(latitude: number, z: number): number {
  const radians = (latitude * Math.PI) / 180;
  return Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** z);
}
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

async function getAll(agent: Agent, url: string, paths: readonly string[]): Promise<void> {
  const waiting = [...paths];
  const worker = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await get(agent, url + path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function get(agent: Agent, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { "accept-encoding": "gzip, br" } }, (reply) => {
      const status = reply.statusCode ?? 0;
      reply.resume();
      reply.on("end", () => (status < 300 ? resolve() : reject(new Error(`${url} answers ${status}`))));
    });
    asked.on("error", reject);
    asked.end();
  });
}
