import type { Point } from "./plane.ts";

export type Ring = readonly Point[];
/** Outer rings only: no county here has a hole. */
export type Shape = readonly Ring[];

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export const inShape = (shape: Shape, point: Point): boolean => shape.some((ring) => inRing(ring, point));

function inRing(ring: Ring, { x, y }: Point): boolean {
  let inside = false;
  for (let index = 0, last = ring.length - 1; index < ring.length; last = index++) {
    const from = ring[index] as Point;
    const to = ring[last] as Point;
    const crosses =
      from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x;
    if (crosses) inside = !inside;
  }
  return inside;
}

export function boxOf(shape: Shape): Box {
  const points = shape.flat();
  return {
    left: Math.min(...points.map((point) => point.x)),
    right: Math.max(...points.map((point) => point.x)),
    bottom: Math.min(...points.map((point) => point.y)),
    top: Math.max(...points.map((point) => point.y)),
  };
}

export function ringArea(ring: Ring): number {
  let doubled = 0;
  for (let index = 0, last = ring.length - 1; index < ring.length; last = index++) {
    const from = ring[last] as Point;
    const to = ring[index] as Point;
    doubled += from.x * to.y - to.x * from.y;
  }
  return Math.abs(doubled / 2);
}

export const shapeArea = (shape: Shape): number => shape.reduce((sum, ring) => sum + ringArea(ring), 0);
