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
  /** The same legs one edge after the other: which leg, whose, and how long, side by side for who looks at many. */
  readonly byEdge: {
    readonly first: Int32Array;
    readonly leg: Int32Array;
    readonly owner: Int32Array;
    readonly minutes: Float64Array;
  };
  readonly #firstOfOwner: Int32Array;

  constructor(legs: LegList, owners: number, edges: number) {
    this.owners = owners;
    this.edge = Int32Array.from(legs.edge);
    this.owner = Int32Array.from(legs.owner);
    this.share = Float64Array.from(legs.share);
    this.minutes = Float64Array.from(legs.minutes);
    this.#firstOfOwner = firstsOf(this.owner, owners);
    const first = firstsOf(this.edge, edges);
    const leg = inOrderOf(this.edge, first);
    this.byEdge = {
      first,
      leg,
      owner: leg.map((each) => this.owner[each] as number),
      minutes: Float64Array.from(leg, (each) => this.minutes[each] as number),
    };
  }

  /** The legs of an owner, as numbers of legs: from the first to before the second. */
  rangeOf(owner: number): readonly [number, number] {
    return [this.#firstOfOwner[owner] as number, this.#firstOfOwner[owner + 1] as number];
  }

  /** The legs that end on an edge. */
  onEdge(edge: number): Int32Array {
    const { first, leg } = this.byEdge;
    const [from, until] = [first[edge] as number, first[edge + 1] as number];
    return from === until ? NONE : leg.subarray(from, until);
  }
}

const NONE = new Int32Array();

/** Items sorted by their keys, equal keys in the order given; `firsts` says where each key's items begin. */
function inOrderOf(keys: Int32Array, firsts: Int32Array): Int32Array {
  const items = new Int32Array(keys.length);
  const filled = firsts.slice();
  keys.forEach((key, item) => {
    const slot = filled[key] as number;
    items[slot] = item;
    filled[key] = slot + 1;
  });
  return items;
}

/** Where each key's items begin when items are in order of their keys; one more entry than keys. */
function firstsOf(keys: Int32Array, count: number): Int32Array {
  const firsts = new Int32Array(count + 1);
  for (const key of keys) firsts[key + 1] = (firsts[key + 1] as number) + 1;
  for (let key = 0; key < count; key += 1)
    firsts[key + 1] = (firsts[key + 1] as number) + (firsts[key] as number);
  return firsts;
}
