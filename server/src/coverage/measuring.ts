import type { Queryable } from "@cuntong/db/database";
import { type DistanceBook, type Measurable, measure, Pairs } from "../access/distances.ts";
import { geometryHashes, pointHash } from "../geo/geometry-hash.ts";
import type { Place, Position, World } from "./world.ts";

/** Collects the distances that a rule wants, so that PostGIS is asked once for all of them. */
export class Measuring {
  readonly #database: Queryable;
  readonly #book: DistanceBook;
  readonly #measurables: Readonly<Record<Measurable["table"], Measurable>>;
  readonly #pairs = new Map<string, Pairs>();
  readonly #grown = new Set<number>();
  #last: Promise<void> = Promise.resolve();

  constructor(database: Queryable, world: World, book: DistanceBook) {
    this.#database = database;
    this.#book = book;
    this.#measurables = measurablesOf(world);
  }

  /** A number for each row's geometry: the same number is the same geometry. */
  hashesOf(table: Measurable["table"]): Float64Array {
    return this.#measurables[table].hashes;
  }

  /** Pairs between a place's kind and a target's. */
  pairs(from: Measurable["table"], to: Measurable["table"]): Pairs {
    const key = `${from} ${to}`;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const pairs = new Pairs(this.#measurables[from], this.#measurables[to]);
    this.#pairs.set(key, pairs);
    return pairs;
  }

  pairsFrom(place: Place, to: Measurable["table"]): { pairs: Pairs; from: number } {
    return place.hamlet === null
      ? { pairs: this.pairs("village", to), from: place.village }
      : { pairs: this.pairs("hamlet", to), from: place.hamlet };
  }

  /**
   * Measures what has been asked for so far, after what was asked for before: the next rule may ask on meanwhile.
   * Over when its metres are known.
   */
  measure(): Promise<void> {
    const upTo = [...this.#pairs.values()].map((pairs) => ({ pairs, end: pairs.targets.length }));
    this.#last = this.#last.then(async () => {
      for (const place of await measure(this.#database, this.#book, upTo)) this.#grown.add(place);
    });
    this.#last.catch(() => {}); // thrown where it is awaited
    return this.#last;
  }

  /** Pages of the book that have new distances. */
  get grown(): ReadonlySet<number> {
    return this.#grown;
  }

  /** When nothing is being measured any more, whatever came of it. */
  async stop(): Promise<void> {
    await this.#last.catch(() => {});
  }
}

function measurablesOf(world: World): Readonly<Record<Measurable["table"], Measurable>> {
  const shapeHashes = geometryHashes(world.assetShapes);
  return {
    hamlet: {
      table: "hamlet",
      ids: world.hamlets.map((hamlet) => hamlet.id),
      hashes: Float64Array.from(world.hamlets, (hamlet) => hashOf(hamlet.position)),
    },
    village: {
      table: "village",
      ids: world.villages.map((village) => village.code),
      hashes: Float64Array.from(world.villages, (village) => hashOf(village.seat)),
    },
    asset: {
      table: "asset",
      ids: world.assets.map((asset) => asset.id),
      hashes: Float64Array.from(world.assets, (asset) =>
        asset.shape === -1 ? 0 : (shapeHashes[asset.shape] as number),
      ),
    },
    road_edge: {
      table: "road_edge",
      ids: world.roads.edges.map((edge) => edge.id),
      hashes: geometryHashes(world.roads.shapes),
    },
  };
}

const hashOf = (position: Position | null): number =>
  position === null ? 0 : pointHash(position.longitude, position.latitude);
