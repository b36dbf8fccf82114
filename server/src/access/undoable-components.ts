/** Connected components whose joins can be taken back, latest first. */
export class Undoable {
  readonly #parent: Int32Array;
  readonly #size: Int32Array;
  /** The members of a component form a ring. */
  readonly #next: Int32Array;
  readonly #joined: number[] = [];

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, index) => index);
    this.#next = Int32Array.from({ length: count }, (_, index) => index);
    this.#size = new Int32Array(count).fill(1);
  }

  get joins(): number {
    return this.#joined.length;
  }

  // No path compression: it could not be undone. Joining small to large keeps paths short.
  find(member: number): number {
    let root = member;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)];
    if (a === b) return;
    const [large, small] = (this.#size[a] as number) < (this.#size[b] as number) ? [b, a] : [a, b];
    this.#parent[small] = large;
    this.#size[large] = (this.#size[large] as number) + (this.#size[small] as number);
    this.#swapRings(large, small);
    this.#joined.push(small);
  }

  undoTo(joins: number): void {
    while (this.#joined.length > joins) {
      const small = this.#joined.pop() as number;
      const large = this.#parent[small] as number;
      this.#parent[small] = small;
      this.#size[large] = (this.#size[large] as number) - (this.#size[small] as number);
      this.#swapRings(large, small);
    }
  }

  eachMember(member: number, tell: (member: number) => void): void {
    let one = member;
    do {
      tell(one);
      one = this.#next[one] as number;
    } while (one !== member);
  }

  // Swapping the successors of two members joins two rings into one, and parts one into the same two.
  #swapRings(one: number, other: number): void {
    const next = this.#next[one] as number;
    this.#next[one] = this.#next[other] as number;
    this.#next[other] = next;
  }
}
