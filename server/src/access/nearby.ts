import Flatbush from "flatbush";
import type { Span } from "../geo/day.ts";
import { estimateMetres, type LocalPlane, marginOf, planeAround } from "../geo/local-plane.ts";
import type { Shapes } from "../geo/shapes.ts";
import { includes, inOrder, unitedDays } from "./spans.ts";

/** Distances count up to here, inclusive. */
export const FARTHEST_METRES = 20_000;

export interface Target {
  /** Its place in the shapes. */
  readonly shape: number;
  /** When it counts. */
  readonly days: readonly Span[];
  /** Metres taken off its distance: a station's reach. */
  readonly advantage: number;
}

interface Near {
  readonly target: number;
  /** Estimated, less its advantage. */
  readonly metres: number;
  readonly margin: number;
  readonly isSimple: boolean;
}

const RADII_METRES = [1_500, 3_500, 8_000, FARTHEST_METRES];

/**
 * Finds which targets can be the nearest to a place on some day, so that only those are measured: all within
 * the threshold, and farther ones that count on a day when nothing nearer does. It looks around in widening
 * circles, and passes over what nearer ones make superfluous.
 */
export class Nearby {
  readonly #shapes: Shapes;
  readonly #targets: readonly Target[];
  readonly #boxes: Flatbush | null;
  readonly #largestAdvantage: number;
  readonly #everCounting: readonly Span[];
  /** For each target the last look around that has seen it. */
  readonly #seenBy: Int32Array;
  #look = 0;

  constructor(shapes: Shapes, targets: readonly Target[]) {
    this.#shapes = shapes;
    this.#targets = targets;
    this.#boxes = targets.length === 0 ? null : boxesOf(shapes, targets);
    this.#largestAdvantage = targets.reduce((most, { advantage }) => Math.max(most, advantage), 0);
    this.#everCounting = inOrder(targets.flatMap(({ days }) => days));
    this.#seenBy = new Int32Array(targets.length);
  }

  /** Targets that matter to a place, by their place in the list. */
  around(place: { longitude: number; latitude: number }, thresholdMetres: number): readonly number[] {
    this.#look += 1;
    const plane = planeAround(place.longitude, place.latitude);
    const kept: Near[] = [];
    let covered: readonly Span[] = [];
    let surelySeen = Number.NEGATIVE_INFINITY;
    for (const radius of RADII_METRES) {
      const isBeyondThreshold = surelySeen > thresholdMetres + marginOf(radius);
      const found = this.#within(plane, radius, isBeyondThreshold ? covered : []);
      kept.push(...this.#choose(found, isBeyondThreshold ? covered : [], thresholdMetres));
      surelySeen = radius - this.#largestAdvantage;
      for (const near of kept)
        if (near.isSimple && near.metres + near.margin < surelySeen)
          covered = this.#cover(covered, near.target);
      if (surelySeen > thresholdMetres + marginOf(radius) && this.#isCovered(covered)) break;
    }
    return kept.map((near) => near.target);
  }

  /** All targets within a distance, and a margin. */
  within(place: { longitude: number; latitude: number }, metres: number): readonly number[] {
    const plane = planeAround(place.longitude, place.latitude);
    const reach = metres + marginOf(metres);
    return this.#inBox(plane, reach).filter((target) => {
      const { shape } = this.#targets[target] as Target;
      return this.#shapes.isSimple[shape] === 0 || estimateMetres(plane, this.#shapes, shape) <= reach;
    });
  }

  #inBox(plane: LocalPlane, metres: number): readonly number[] {
    const north = metres / plane.metresPerDegreeNorth;
    const east = metres / (plane.metresPerDegreeEast - Math.abs(plane.shrinkage) * 2 * north);
    const { longitude, latitude } = plane;
    return this.#boxes?.search(longitude - east, latitude - north, longitude + east, latitude + north) ?? [];
  }

  /** Targets within a radius that this look has not seen, without those whose days are covered already. */
  #within(plane: LocalPlane, radius: number, covered: readonly Span[]): readonly Near[] {
    const reach = radius + marginOf(radius);
    const near: Near[] = [];
    for (const target of this.#inBox(plane, reach)) {
      if (this.#seenBy[target] === this.#look) continue;
      const { shape, advantage, days } = this.#targets[target] as Target;
      // Areas and collections are measured whenever their box is near: the plane knows only their vertices.
      const isSimple = this.#shapes.isSimple[shape] === 1;
      if (isSimple && covered.length > 0 && areIncluded(covered, days)) continue;
      const metres = isSimple ? estimateMetres(plane, this.#shapes, shape) : 0;
      if (metres > reach) continue;
      this.#seenBy[target] = this.#look;
      near.push({ target, metres: metres - advantage, margin: marginOf(metres), isSimple });
    }
    return near;
  }

  #choose(found: readonly Near[], coveredBefore: readonly Span[], thresholdMetres: number): readonly Near[] {
    const sorted = found.toSorted((a, b) => a.metres - b.metres || a.target - b.target);
    let covered = coveredBefore;
    let surelyNearer = 0;
    return sorted.filter((near) => {
      for (; surelyNearer < sorted.length; surelyNearer += 1) {
        const nearer = sorted[surelyNearer] as Near;
        if (nearer.metres + nearer.margin >= near.metres - near.margin) break;
        if (nearer.isSimple) covered = this.#cover(covered, nearer.target);
      }
      const isWithin = near.metres - near.margin <= thresholdMetres || !near.isSimple;
      return isWithin || !areIncluded(covered, this.#daysOf(near.target));
    });
  }

  #cover(covered: readonly Span[], target: number): readonly Span[] {
    const days = this.#daysOf(target);
    return areIncluded(covered, days) ? covered : unitedDays(covered, days);
  }

  /** Whether these days are all on which any target counts. */
  #isCovered(days: readonly Span[]): boolean {
    return areIncluded(days, this.#everCounting);
  }

  #daysOf(target: number): readonly Span[] {
    return (this.#targets[target] as Target).days;
  }
}

function areIncluded(covered: readonly Span[], days: readonly Span[]): boolean {
  for (const span of days) if (!includes(covered, span)) return false;
  return true;
}

function boxesOf(shapes: Shapes, targets: readonly Target[]): Flatbush {
  const boxes = new Flatbush(targets.length);
  for (const { shape } of targets) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = shapes.starts[shape] as number; at < (shapes.starts[shape + 1] as number); at += 1) {
      const longitude = shapes.coordinates[2 * at] as number;
      const latitude = shapes.coordinates[2 * at + 1] as number;
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
    }
    boxes.add(west, south, east, north);
  }
  boxes.finish();
  return boxes;
}
