/** Straight walks between places and the nearest points of edges, of many places together. */
export class LegList {
  readonly owner: number[] = [];
  readonly edge: number[] = [];
  /** Where along the edge, 0 to 1. */
  readonly share: number[] = [];
  readonly minutes: number[] = [];

  add(owner: number, leg: { edge: number; share: number; minutes: number }): void {
    this.owner.push(owner);
    this.edge.push(leg.edge);
    this.share.push(leg.share);
    this.minutes.push(leg.minutes);
  }
}

/** Legs, to be gone through by place or by edge. They were listed one place after the other, shortest first. */
export class LegBook {
  readonly owners: number;
  readonly edge: Int32Array;
  readonly owner: Int32Array;
  readonly share: Float64Array;
  readonly minutes: Float64Array;
  readonly #firstOfOwner: Int32Array;
  readonly #onEdge: readonly (readonly number[])[];

  constructor(legs: LegList, owners: number, edges: number) {
    this.owners = owners;
    this.edge = Int32Array.from(legs.edge);
    this.owner = Int32Array.from(legs.owner);
    this.share = Float64Array.from(legs.share);
    this.minutes = Float64Array.from(legs.minutes);
    this.#firstOfOwner = firstsOf(this.owner, owners);
    this.#onEdge = listedBy(this.edge, edges);
  }

  /** The legs of an owner, as numbers of legs: from the first to before the second. */
  rangeOf(owner: number): readonly [number, number] {
    return [this.#firstOfOwner[owner] as number, this.#firstOfOwner[owner + 1] as number];
  }

  /** The legs that end on an edge. */
  onEdge(edge: number): readonly number[] {
    return this.#onEdge[edge] ?? NONE;
  }
}

const NONE: readonly number[] = [];

/** For each key its items; nothing where a key has none. */
function listedBy(keys: Int32Array, count: number): readonly (readonly number[])[] {
  const lists = new Array<number[]>(count);
  for (let item = 0; item < keys.length; item += 1) {
    const key = keys[item] as number;
    const list = lists[key];
    if (list === undefined) lists[key] = [item];
    else list.push(item);
  }
  return lists;
}

/** Where each key's items begin when items are in order of their keys; one more entry than keys. */
function firstsOf(keys: Int32Array, count: number): Int32Array {
  const firsts = new Int32Array(count + 1);
  for (const key of keys) firsts[key + 1] = (firsts[key + 1] as number) + 1;
  for (let key = 0; key < count; key += 1)
    firsts[key + 1] = (firsts[key + 1] as number) + (firsts[key] as number);
  return firsts;
}
