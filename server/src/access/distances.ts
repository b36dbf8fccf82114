import type { Queryable } from "@cuntong/db/database";

/** What a distance is measured between. */
export interface Measurable {
  readonly table: "hamlet" | "village" | "asset" | "road_edge";
  readonly ids: readonly string[];
  /** A number for each geometry: the same number is the same geometry. */
  readonly hashes: Float64Array;
}

const columnOf = { hamlet: "position", village: "seat", asset: "position", road_edge: "geometry" } as const;
const keyOf = { hamlet: "id", village: "code", asset: "id", road_edge: "id" } as const;

/** Pairs whose distance is asked for, and then, in the same order, the metres. */
export class Pairs {
  readonly from: Measurable;
  readonly to: Measurable;
  readonly places: number[] = [];
  readonly targets: number[] = [];
  readonly metres: number[] = [];

  constructor(from: Measurable, to: Measurable) {
    this.from = from;
    this.to = to;
  }

  /** Asks for a distance; the answer is where it is found later. */
  ask(place: number, target: number): number {
    this.places.push(place);
    return this.targets.push(target) - 1;
  }
}

/** Geometry of a place to geometry of a target to metres. */
export type DistanceBook = Map<number, Map<number, number>>;

/**
 * Fills in the metres of pairs up to an end. Distances that the book knows are not measured again: a distance
 * depends on two geometries and nothing else. Answers the places whose pages in the book grew.
 */
export async function measure(
  database: Queryable,
  book: DistanceBook,
  asked: readonly { readonly pairs: Pairs; readonly end: number }[],
): Promise<ReadonlySet<number>> {
  const grown = new Set<number>();
  for (const { pairs, end } of asked) {
    const missing = missingFrom(book, pairs, end);
    if (missing.length === 0) continue;
    const metres = await measuredByPostgis(database, pairs, missing);
    missing.forEach((at, index) => {
      pairs.metres[at] = metres[index] as number;
      grown.add(note(book, pairs, at));
    });
  }
  return grown;
}

function missingFrom(book: DistanceBook, pairs: Pairs, end: number): readonly number[] {
  const missing: number[] = [];
  for (let at = pairs.metres.length; at < end; at += 1) {
    const known = book.get(placeHash(pairs, at))?.get(targetHash(pairs, at));
    if (known === undefined) missing.push(at);
    pairs.metres[at] = known ?? Number.NaN;
  }
  return missing;
}

const placeHash = (pairs: Pairs, at: number): number =>
  pairs.from.hashes[pairs.places[at] as number] as number;
const targetHash = (pairs: Pairs, at: number): number =>
  pairs.to.hashes[pairs.targets[at] as number] as number;

function note(book: DistanceBook, pairs: Pairs, at: number): number {
  const hash = placeHash(pairs, at);
  const page = book.get(hash) ?? new Map<number, number>();
  page.set(targetHash(pairs, at), pairs.metres[at] as number);
  book.set(hash, page);
  return hash;
}

// The distance is that of the ellipsoid, between the nearest points of two geometries.
async function measuredByPostgis(
  database: Queryable,
  pairs: Pairs,
  at: readonly number[],
): Promise<readonly number[]> {
  const places = numbered(
    pairs.from,
    at.map((index) => pairs.places[index] as number),
  );
  const targets = numbered(
    pairs.to,
    at.map((index) => pairs.targets[index] as number),
  );
  const shapes = ({ table }: Measurable, parameter: string) =>
    `select one.number, ${table}.${columnOf[table]}::geography as shape
    from unnest(${parameter}::text[]) with ordinality as one (id, number) join ${table} on ${table}.${keyOf[table]} = one.id`;
  const [row] = await database.query<{ metres: readonly number[] }>(
    `/* distances on the ellipsoid */
    with place as materialized (${shapes(pairs.from, "$1")}),
    target as materialized (${shapes(pairs.to, "$2")})
    select json_agg(st_distance(place.shape, target.shape) order by pair.number) as metres
    from unnest($3::int[], $4::int[]) with ordinality as pair (place, target, number)
    join place on place.number = pair.place join target on target.number = pair.target`,
    [places.ids, targets.ids, places.numbers, targets.numbers],
  );
  if (row?.metres?.length !== at.length)
    throw new Error(
      `PostGIS measured ${row?.metres?.length ?? 0} of ${at.length} distances to ${pairs.to.table}`,
    );
  return row.metres;
}

/** Each id once, and for every use its number, from one. */
function numbered({ ids }: Measurable, used: readonly number[]) {
  const numberOf = new Map<number, number>();
  const numbers = used.map((index) => {
    const known = numberOf.get(index) ?? numberOf.size + 1;
    numberOf.set(index, known);
    return known;
  });
  return { ids: [...numberOf.keys()].map((index) => ids[index] as string), numbers };
}
