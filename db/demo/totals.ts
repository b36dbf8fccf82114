import type { Random } from "./random.ts";

interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Whole numbers near the wanted ones, each within its bounds, that add up to the total to the last unit. */
export function addingUpTo(
  total: number,
  wanted: readonly number[],
  bounds: (index: number) => Bounds,
): number[] {
  const sum = wanted.reduce((left, right) => left + right, 0);
  const factor = sum === 0 ? 0 : total / sum;
  const result = wanted.map((value, index) => within(Math.round(value * factor), bounds(index)));
  return spread(total, result, bounds);
}

/** Moves whole numbers as little as possible, within their bounds, until they add up. */
export function spread(
  total: number,
  values: readonly number[],
  bounds: (index: number) => Bounds,
): number[] {
  const result = [...values];
  let missing = total - result.reduce((left, right) => left + right, 0);
  while (missing !== 0) {
    const share = Math.sign(missing) * Math.max(1, Math.floor(Math.abs(missing) / result.length));
    let moved = 0;
    for (let index = 0; index < result.length && missing !== 0; index++) {
      const before = result[index] as number;
      const step = Math.abs(share) > Math.abs(missing) ? missing : share;
      const after = within(before + step, bounds(index));
      result[index] = after;
      missing -= after - before;
      moved += Math.abs(after - before);
    }
    if (moved === 0) throw new Error(`Bounds leave no way to add up to ${total}: ${missing} missing`);
  }
  return result;
}

/** Cuts a total into parts of uneven size, none below the smallest allowed. */
export function parts(random: Random, total: number, count: number, smallest = 0): number[] {
  const wanted = Array.from({ length: count }, () => random.between(0.6, 1.4));
  return addingUpTo(total, wanted, () => ({ low: smallest, high: total }));
}

function within(value: number, { low, high }: Bounds): number {
  return Math.min(high, Math.max(low, value));
}
