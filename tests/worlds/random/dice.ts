/** Random choices that are the same for the same seed, on every machine. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 2_654_435_761) >>> 0;
  }

  /** From 0 up to, not including, 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.share();
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  /** One of these; what stands there twice comes twice as often. */
  pick<One>(choices: readonly One[]): One {
    if (choices.length === 0) throw new Error("Nothing to choose from");
    return choices[this.whole(0, choices.length - 1)] as One;
  }

  some<One>(choices: readonly One[], probability: number): readonly One[] {
    return choices.filter(() => this.chance(probability));
  }

  times<One>(count: number, make: (index: number) => One): readonly One[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }
}
