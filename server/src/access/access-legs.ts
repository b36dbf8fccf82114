/** A straight walk between a place and the nearest point of an edge. */
export interface Leg {
  readonly edge: number;
  /** Where along the edge, 0 to 1. */
  readonly share: number;
  readonly minutes: number;
}

/** The legs of many places in one row of numbers, to be gone through by place or by edge. */
export class LegBook {
  readonly edge: Int32Array;
  readonly owner: Int32Array;
  readonly share: Float64Array;
  readonly minutes: Float64Array;
  readonly #firstOfOwner: Int32Array;
  readonly #firstOfEdge: Int32Array;
  readonly #byEdge: Int32Array;

  constructor(legsOfOwners: readonly (readonly Leg[])[], edgeCount: number) {
    const legs = legsOfOwners.flat();
    this.edge = Int32Array.from(legs, (leg) => leg.edge);
    this.share = Float64Array.from(legs, (leg) => leg.share);
    this.minutes = Float64Array.from(legs, (leg) => leg.minutes);
    this.owner = new Int32Array(legs.length);
    this.#firstOfOwner = new Int32Array(legsOfOwners.length + 1);
    legsOfOwners.forEach((own, owner) => {
      const first = this.#firstOfOwner[owner] as number;
      this.owner.fill(owner, first, first + own.length);
      this.#firstOfOwner[owner + 1] = first + own.length;
    });
    this.#firstOfEdge = new Int32Array(edgeCount + 1);
    for (const edge of this.edge) this.#firstOfEdge[edge + 1] = (this.#firstOfEdge[edge + 1] as number) + 1;
    for (let edge = 0; edge < edgeCount; edge += 1)
      this.#firstOfEdge[edge + 1] =
        (this.#firstOfEdge[edge + 1] as number) + (this.#firstOfEdge[edge] as number);
    this.#byEdge = Int32Array.from(legs.keys()).sort(
      (a, b) => (this.edge[a] as number) - (this.edge[b] as number) || a - b,
    );
  }

  /** The legs of an owner, as numbers of legs: from the first to before the second. */
  rangeOf(owner: number): readonly [number, number] {
    return [this.#firstOfOwner[owner] as number, this.#firstOfOwner[owner + 1] as number];
  }

  /** The legs that end on an edge. */
  onEdge(edge: number): Int32Array {
    return this.#byEdge.subarray(this.#firstOfEdge[edge], this.#firstOfEdge[edge + 1]);
  }
}
