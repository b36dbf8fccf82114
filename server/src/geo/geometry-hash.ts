import type { Shapes } from "./shapes.ts";

/** A number below 2^53 for each geometry, made of its coordinates: the same number means the same geometry. */
export function geometryHashes({ coordinates, starts }: Shapes): Float64Array {
  const words = new Uint32Array(coordinates.buffer, coordinates.byteOffset, coordinates.length * 2);
  const hashes = new Float64Array(starts.length - 1);
  for (let index = 0; index < hashes.length; index += 1)
    hashes[index] = hashOf(words, 4 * (starts[index] as number), 4 * (starts[index + 1] as number));
  return hashes;
}

export const pointHash = (longitude: number, latitude: number): number =>
  hashOf(new Uint32Array(Float64Array.of(longitude, latitude).buffer), 0, 4);

// Two independent 32-bit mixes over the coordinates' bits; 53 of their 64 bits fit a number.
function hashOf(words: Uint32Array, from: number, until: number): number {
  let [one, other] = [0x9e3779b1 ^ (until - from), 0x85ebca6b];
  for (let at = from; at < until; at += 1) {
    const word = words[at] as number;
    one = Math.imul(one ^ word, 0xcc9e2d51);
    one = (one << 15) | (one >>> 17);
    other = Math.imul(other ^ (word >>> 16) ^ (word << 16), 0x1b873593) + one;
    other ^= other >>> 13;
  }
  one ^= one >>> 16;
  other = Math.imul(other ^ (other >>> 15), 0x27d4eb2f);
  other ^= other >>> 13;
  return (one >>> 0) * 0x200000 + (other >>> 11);
}
