import { createHash } from "node:crypto";
import { LegBook, LegList } from "../../access/access-legs.ts";
import type { Measurable, Pairs } from "../../access/distances.ts";
import { Nearby } from "../../access/nearby.ts";
import { shareAlong } from "../../geo/local-plane.ts";
import { roundToCents } from "../../geo/round.ts";
import type { Measuring } from "../measuring.ts";
import type { Position } from "../world.ts";
import type { Asked } from "./rule.ts";
import { walkMinutes } from "./speeds.ts";

/** Edges within this distance can be walked to, inclusive. */
const ACCESS_METRES = 3_000;

/** Who walks: a row of a table, or nobody where its position is not known. */
export interface Walker {
  readonly table: Measurable["table"];
  readonly row: number;
  readonly position: Position | null;
}

/**
 * Straight walks from some positions to the edges near them. They depend on positions, shapes and pace only: a
 * process keeps those that it made last for a county, and makes them again when one of these has changed.
 */
export function legsOf(
  { world, indicator }: Asked,
  walkers: readonly Walker[],
  measuring: Measuring,
): () => LegBook {
  const perMetre = walkMinutes(indicator);
  const kept = keptFor(`${world.county} ${indicator.id} ${walkers[0]?.table}`);
  const makings = makingsOf(walkers, measuring, perMetre);
  if (kept.makings === makings && kept.legs !== null) return always(kept.legs);
  const { shapes, edges } = world.roads;
  const reach = new Nearby(
    shapes,
    edges.map((_, edge) => ({ shape: edge, days: [], advantage: 0 })),
  );
  const asked = walkers.map((walker) => askedBy(walker, reach, measuring));
  return () => {
    const legs = new LegList();
    asked.forEach(({ position, pairs, first, end }, owner) => {
      if (position === null) return;
      for (const at of nearestFirst(pairs, first, end)) {
        const metres = pairs.metres[at] as number;
        if (metres > ACCESS_METRES && roundToCents(metres) > ACCESS_METRES) return;
        const edge = pairs.targets[at] as number;
        const share = shareAlong(shapes, edge, position.longitude, position.latitude);
        legs.add(owner, { edge, share, minutes: metres * perMetre });
      }
    });
    const book = new LegBook(legs, asked.length, edges.length);
    Object.assign(kept, { makings, legs: book });
    return book;
  };
}

const always = (legs: LegBook) => () => legs;

interface Kept {
  makings: string;
  legs: LegBook | null;
}

/** Two books for each of the few counties that are being worked on. */
const MOST_KEPT = 8;
const lately = new Map<string, Kept>();

function keptFor(key: string): Kept {
  const kept = lately.get(key) ?? { makings: "", legs: null };
  lately.delete(key);
  lately.set(key, kept);
  for (const oldest of lately.keys()) {
    if (lately.size <= MOST_KEPT) break;
    lately.delete(oldest);
  }
  return kept;
}

function makingsOf(walkers: readonly Walker[], measuring: Measuring, perMetre: number): string {
  const positions = Float64Array.from(walkers, ({ table, row }) => measuring.hashesOf(table)[row] as number);
  return createHash("md5")
    .update(Float64Array.of(perMetre))
    .update(positions)
    .update(measuring.hashesOf("road_edge"))
    .digest("base64url");
}

/** Walks asked for from one position: a run of pairs. */
interface AskedLegs {
  readonly position: Position | null;
  readonly pairs: Pairs;
  readonly first: number;
  readonly end: number;
}

function askedBy({ table, row, position }: Walker, reach: Nearby, measuring: Measuring): AskedLegs {
  const pairs = measuring.pairs(table, "road_edge");
  const first = pairs.targets.length;
  if (position !== null) for (const edge of reach.within(position, ACCESS_METRES)) pairs.ask(row, edge);
  return { position, pairs, first, end: pairs.targets.length };
}

const nearestFirst = ({ metres }: Pairs, first: number, end: number): readonly number[] =>
  Array.from({ length: end - first }, (_, index) => first + index).sort(
    (a, b) => (metres[a] as number) - (metres[b] as number),
  );
