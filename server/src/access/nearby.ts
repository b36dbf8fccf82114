import Flatbush from "flatbush";
import { NEVER, type Span } from "../geo/day.ts";
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
  readonly metres: number;
  readonly isSimple: boolean;
}

const nothingNearer: Near = { target: -1, metres: Number.POSITIVE_INFINITY, isSimple: true };

/**
 * Finds which targets can be the nearest to a place on some day, so that only those are measured: all within
 * the threshold, and farther ones that count on a day when nothing nearer does.
 */
export class Nearby {
  readonly #shapes: Shapes;
  readonly #targets: readonly Target[];
  readonly #boxes: Flatbush | null;
  readonly #largestAdvantage: number;
  readonly #everCounting: readonly Span[];

  constructor(shapes: Shapes, targets: readonly Target[]) {
    this.#shapes = shapes;
    this.#targets = targets;
    this.#boxes = targets.length === 0 ? null : boxesOf(shapes, targets);
    this.#largestAdvantage = targets.reduce((most, { advantage }) => Math.max(most, advantage), 0);
    this.#everCounting = inOrder(targets.flatMap(({ days }) => days));
  }

  /** Targets that matter to a place, nearest first (reach considered), by their place in the list. */
  around(place: { longitude: number; latitude: number }, thresholdMetres: number): readonly number[] {
    const plane = planeAround(place.longitude, place.latitude);
    let kept: readonly number[] = [];
    for (const radius of [2_000, 5_000, 10_000, FARTHEST_METRES]) {
      const sure = radius - this.#largestAdvantage;
      if (sure <= thresholdMetres && radius < FARTHEST_METRES) continue;
      const found = this.#within(plane, radius);
      const choice = this.#choose(found, thresholdMetres);
      kept = choice.kept;
      if (choice.coveredFrom <= sure) break;
    }
    return kept;
  }

  /** All targets within a distance, and a margin. */
  within(place: { longitude: number; latitude: number }, metres: number): readonly number[] {
    return this.#within(planeAround(place.longitude, place.latitude), metres).map((near) => near.target);
  }

  #within(plane: LocalPlane, radius: number): readonly Near[] {
    const reach = radius + marginOf(radius);
    const north = reach / plane.metresPerDegreeNorth;
    const east = reach / (plane.metresPerDegreeEast - Math.abs(plane.shrinkage) * 2 * north);
    const { longitude, latitude } = plane;
    const found =
      this.#boxes?.search(longitude - east, latitude - north, longitude + east, latitude + north) ?? [];
    const near: Near[] = [];
    for (const target of found) {
      const { shape } = this.#targets[target] as Target;
      const isSimple = this.#shapes.isSimple[shape] === 1;
      // Areas and collections are measured whenever their box is near: the plane knows only their vertices.
      const metres = isSimple ? estimateMetres(plane, this.#shapes, shape) : 0;
      if (metres <= reach) near.push({ target, metres, isSimple });
    }
    return near;
  }

  #choose(found: readonly Near[], thresholdMetres: number): { kept: readonly number[]; coveredFrom: number } {
    const sorted = found
      .map((near) => ({
        ...near,
        metres: near.metres - this.#advantageOf(near),
        margin: marginOf(near.metres),
      }))
      .sort((a, b) => a.metres - b.metres || a.target - b.target);
    const kept: number[] = [];
    let covered: readonly Span[] = [];
    let coveredFrom = this.#isCovered(covered) ? 0 : NEVER;
    let surelyNearer = 0;
    for (const near of [...sorted, { ...nothingNearer, margin: 0 }]) {
      for (; surelyNearer < sorted.length; surelyNearer += 1) {
        const nearer = sorted[surelyNearer] as (typeof sorted)[number];
        if (nearer.metres + nearer.margin >= near.metres - near.margin) break;
        if (nearer.isSimple && coveredFrom === NEVER)
          covered = unitedDays(covered, this.#daysOf(nearer.target));
        if (coveredFrom === NEVER && this.#isCovered(covered))
          coveredFrom = nearer.metres + 3 * nearer.margin;
      }
      if (near.target === -1) break;
      const isWithin = near.metres - near.margin <= thresholdMetres || !near.isSimple;
      const isNeeded = () => this.#daysOf(near.target).some((days) => !includes(covered, days));
      if (isWithin || (coveredFrom === NEVER && isNeeded())) kept.push(near.target);
    }
    return { kept, coveredFrom };
  }

  /** Whether these days are all on which any target counts. */
  #isCovered(days: readonly Span[]): boolean {
    return this.#everCounting.every((span) => includes(days, span));
  }

  #advantageOf(near: Near): number {
    return (this.#targets[near.target] as Target).advantage;
  }

  #daysOf(target: number): readonly Span[] {
    return (this.#targets[target] as Target).days;
  }
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
