import { describe, expect, test } from "vitest";
import { isInsideRings } from "./inside-rings.ts";

describe("inside rings", () => {
  // A U, open to the north.
  const u = [
    [0, 0],
    [3, 0],
    [3, 3],
    [2, 3],
    [2, 1],
    [1, 1],
    [1, 3],
    [0, 3],
    [0, 0],
  ] as [number, number][];
  const isInside = (...coordinates: [number, number][]) => isInsideRings(coordinates, [u]);

  test("a leg between two places inside may leave them", () => {
    expect(isInside([0.5, 0.5], [2.5, 0.5])).toBe(true);
    expect(isInside([0.5, 2], [2.5, 2])).toBe(false);
    expect(isInside([0.5, 2], [0.5, 0.5], [2.5, 0.5], [2.5, 2])).toBe(true);
    expect(isInside([0.5, 2], [0.5, 4])).toBe(false);
    expect(isInside([5, 5], [6, 6])).toBe(false);
  });

  test("the longest line and a long outline take less than five seconds", () => {
    const ring = Array.from({ length: 3001 }, (_, index): [number, number] => [
      104 + Math.cos((index * Math.PI) / 1500),
      26 + Math.sin((index * Math.PI) / 1500),
    ]);
    const line = Array.from({ length: 50_000 }, (_, index): [number, number] => [
      104 + (index % 2 ? 0.6 : -0.6),
      25.5 + index / 50_000,
    ]);
    const startedAt = performance.now();
    expect(isInsideRings(line, [ring])).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});
