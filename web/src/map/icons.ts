// Marks that no circle layer can draw, as pixels made by arithmetic: the same on every machine.

import { DIFFERENCE_COLOUR, PAPER, RELOCATION_COLOUR } from "./palette.ts";

export interface MapIcon {
  readonly id: string;
  readonly image: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  readonly pixelRatio: number;
}

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const PIXEL_RATIO = 2;
const CLEAR: Rgba = [0, 0, 0, 0];

const rgb = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

const withAlpha = (hex: string, alpha: number): Rgba => [...rgb(hex), alpha];

/** How much of a pixel lies inside an edge that is `distance` away; one pixel wide, so edges are smooth. */
const inside = (distance: number): number => Math.min(Math.max(0.5 + distance * PIXEL_RATIO, 0), 1);

function over(top: Rgba, below: Rgba): Rgba {
  const alpha = top[3] + below[3] * (1 - top[3]);
  if (alpha === 0) return CLEAR;
  const mix = (a: number, b: number) => (a * top[3] + b * below[3] * (1 - top[3])) / alpha;
  return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), alpha];
}

/** `colourAt` receives the distance from the middle in CSS pixels. */
function drawn(id: string, radius: number, colourAt: (x: number, y: number) => Rgba): MapIcon {
  const size = Math.ceil((radius + 1) * PIXEL_RATIO) * 2;
  const data = new Uint8ClampedArray(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const x = (column + 0.5 - size / 2) / PIXEL_RATIO;
      const y = (row + 0.5 - size / 2) / PIXEL_RATIO;
      const [red, green, blue, alpha] = colourAt(x, y);
      data.set([red, green, blue, alpha * 255], (row * size + column) * 4);
    }
  }
  return { id, image: { width: size, height: size, data }, pixelRatio: PIXEL_RATIO };
}

const HATCH_GROUND = "#dfe3e7";
const HATCH_LINE = "#7d8590";
const HATCH_STEP = 2.4;

function hatchAt(x: number, y: number, radius: number): Rgba {
  const toMiddle = Math.hypot(x, y);
  const across = (x + y) / Math.SQRT2 + 100 * HATCH_STEP;
  const toLine = Math.abs((across % HATCH_STEP) - HATCH_STEP / 2);
  const hatched = over(withAlpha(HATCH_LINE, inside(0.45 - toLine)), withAlpha(HATCH_GROUND, 1));
  const edged = over(withAlpha(HATCH_LINE, inside(0.5 - Math.abs(toMiddle - radius + 0.5))), hatched);
  return [edged[0], edged[1], edged[2], inside(radius - toMiddle)];
}

/** Unknown: hatched, never mistaken for a colour of the scale. */
export const hatchedDot: MapIcon = drawn("unknown", 4, (x, y) => hatchAt(x, y, 4));

const DIAMOND_RADIUS = 5.4;

/** Evidenced, not claimed: a shape of its own, so that it is not told by colour alone. */
export const evidencedDiamond: MapIcon = drawn("evidenced", DIAMOND_RADIUS + 1, (x, y) => {
  const toEdge = (DIAMOND_RADIUS - Math.abs(x) - Math.abs(y)) / Math.SQRT2;
  return over(
    withAlpha(DIFFERENCE_COLOUR.evidenced, inside(toEdge)),
    withAlpha(PAPER.ground, inside(toEdge + 1)),
  );
});

const RING_WIDTH = 1.3;
const DASH_PIXELS = 4.4;
const DASH_SHARE = 0.62;

function brokenRingAt(x: number, y: number, radius: number, colour: string): Rgba {
  const onRing = inside(RING_WIDTH / 2 - Math.abs(Math.hypot(x, y) - radius));
  const dashes = Math.max(6, Math.round((2 * Math.PI * radius) / DASH_PIXELS));
  const along = ((Math.atan2(y, x) / (2 * Math.PI) + 1) * dashes) % 1;
  const dashPixels = (2 * Math.PI * radius) / dashes;
  const toDashEdge = Math.min(along, DASH_SHARE - along) * dashPixels;
  return withAlpha(colour, onRing * inside(toDashEdge));
}

export const SMALLEST_RING = 4;
export const LARGEST_RING = 48;

export const brokenRingId = "stalled-ring-";

/** A broken ring of a whole radius: one scaled icon would also scale its line. */
function brokenRing(radius: number, colour: string): MapIcon {
  return drawn(`${brokenRingId}${radius}`, radius + RING_WIDTH, (x, y) => brokenRingAt(x, y, radius, colour));
}

/** Names of icons of projects: what they are coloured by, then the class. */
export const PROJECT_ICON = "project-";

const MARK_RADIUS = 4.5;
const EDGE = "#ffffff";

/** Positive inside a shape, negative outside; in CSS pixels. */
type Distance = (x: number, y: number) => number;

const disc: Distance = (x, y) => MARK_RADIUS - Math.hypot(x, y);
const ring: Distance = (x, y) => 1.1 - Math.abs(Math.hypot(x, y) - (MARK_RADIUS - 1));
const diamond: Distance = (x, y) => (MARK_RADIUS + 0.9 - Math.abs(x) - Math.abs(y)) / Math.SQRT2;
const triangle: Distance = (x, y) =>
  Math.min(MARK_RADIUS - 1.2 - y, (MARK_RADIUS + 0.6 + y - 1.9 * Math.abs(x)) / Math.hypot(1, 1.9));
const dashedRing: Distance = (x, y) => {
  const along = ((Math.atan2(y, x) / (2 * Math.PI) + 1) * 5) % 1;
  const toDashEdge = Math.min(along, 0.68 - along) * ((2 * Math.PI * 3.4) / 5);
  return Math.min(1.4 - Math.abs(Math.hypot(x, y) - 3.4), toDashEdge);
};
const toSegment = (
  x: number,
  y: number,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): number => {
  const along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / ((x1 - x0) ** 2 + (y1 - y0) ** 2);
  const at = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - x0 - at * (x1 - x0), y - y0 - at * (y1 - y0));
};
const check: Distance = (x, y) =>
  1 - Math.min(toSegment(x, y, [-3.6, 0.2, -1, 2.8]), toSegment(x, y, [-1, 2.8, 3.8, -3]));
const cross: Distance = (x, y) =>
  1 - Math.min(toSegment(x, y, [-3, -3, 3, 3]), toSegment(x, y, [-3, 3, 3, -3]));

const MARKS = {
  "schedule-STALLED": [dashedRing, "#9e2a2b"],
  "schedule-LATE": [diamond, "#c2571a"],
  "schedule-AT_RISK": [triangle, "#e8a33d"],
  "schedule-ON_TRACK": [disc, "#4f9d8b"],
  "schedule-NOT_STARTED": [ring, "#9aa0a8"],
  "schedule-FINISHED": [check, "#6b7280"],
  "stage-PROPOSED": [ring, "#8d9bb3"],
  "stage-APPROVED": [disc, "#93a9cf"],
  "stage-TENDERED": [disc, "#5f7fb8"],
  "stage-UNDER_CONSTRUCTION": [triangle, "#e8a33d"],
  "stage-SUSPENDED": [dashedRing, "#9e2a2b"],
  "stage-COMPLETED": [disc, "#4f9d8b"],
  "stage-ACCEPTED": [check, "#2d6157"],
  "stage-CANCELLED": [cross, "#8d959e"],
} as const satisfies Readonly<Record<string, readonly [Distance, string]>>;

/** A shape with a thin light edge, so that neighbours stay apart. */
function projectIcon(name: string): MapIcon | undefined {
  const mark = (MARKS as Readonly<Record<string, readonly [Distance, string]>>)[name];
  if (mark === undefined) return undefined;
  const [distance, colour] = mark;
  return drawn(PROJECT_ICON + name, MARK_RADIUS + 1.5, (x, y) =>
    over(withAlpha(colour, inside(distance(x, y))), withAlpha(EDGE, inside(distance(x, y) + 0.9))),
  );
}

/** Names of icons of relocation. */
export const RELOCATION_ICON = "relocation-";

const { line: ROSE, pale: PALE_ROSE } = RELOCATION_COLOUR;
const ORIGIN_RADIUS = 5;
const SITE_HALF = 10;

const rounded =
  (half: number, corner: number): Distance =>
  (x, y) => {
    const dx = Math.max(Math.abs(x) - half + corner, 0);
    const dy = Math.max(Math.abs(y) - half + corner, 0);
    return corner - Math.hypot(dx, dy);
  };

const HOUSE: readonly (readonly [number, number, number, number])[] = [
  [-5, 0.2, 0, -4.6],
  [0, -4.6, 5, 0.2],
  [-3.6, -0.6, -3.6, 4.6],
  [3.6, -0.6, 3.6, 4.6],
  [-3.6, 4.6, 3.6, 4.6],
  [0, 4.4, 0, 1.8],
];
const house: Distance = (x, y) => 0.75 - Math.min(...HOUSE.map((line) => toSegment(x, y, line)));

/** A square with a house; full of colour when it is chosen. */
function siteIcon(id: string, ground: string, lines: string): MapIcon {
  const square = rounded(SITE_HALF, 2.5);
  return drawn(id, SITE_HALF + 1.5, (x, y) => {
    const edge = withAlpha(ROSE, inside(0.9 - Math.abs(square(x, y))));
    const fill = withAlpha(ground, inside(square(x, y)));
    return over(
      withAlpha(lines, inside(house(x, y))),
      over(edge, over(fill, withAlpha(EDGE, inside(square(x, y) + 1.4)))),
    );
  });
}

/** A village that people leave; crossed once nobody is left. */
function originIcon(id: string, isCrossed: boolean): MapIcon {
  const disc: Distance = (x, y) => ORIGIN_RADIUS - Math.hypot(x, y);
  const cross: Distance = (x, y) =>
    0.6 - Math.min(toSegment(x, y, [-2.2, -2.2, 2.2, 2.2]), toSegment(x, y, [-2.2, 2.2, 2.2, -2.2]));
  return drawn(id, ORIGIN_RADIUS + 1.5, (x, y) => {
    const fill = withAlpha(isCrossed ? EDGE : PALE_ROSE, inside(disc(x, y)));
    const edge = withAlpha(ROSE, inside(0.7 - Math.abs(disc(x, y) - 0.7)));
    return over(isCrossed ? withAlpha(ROSE, inside(cross(x, y))) : CLEAR, over(edge, fill));
  });
}

function relocationIcon(id: string): MapIcon | undefined {
  switch (id.slice(RELOCATION_ICON.length)) {
    case "site":
      return siteIcon(id, EDGE, ROSE);
    case "site-chosen":
      return siteIcon(id, ROSE, EDGE);
    case "vacated":
      return originIcon(id, true);
    case "leaving":
      return originIcon(id, false);
    default:
      return undefined;
  }
}

/** The icon that a style asks for; undefined where it is none of ours. */
export function mapIcon(id: string, ringColour: string): MapIcon | undefined {
  if (id === hatchedDot.id) return hatchedDot;
  if (id.startsWith(RELOCATION_ICON)) return relocationIcon(id);
  if (id.startsWith(PROJECT_ICON)) return projectIcon(id.slice(PROJECT_ICON.length));
  if (id === evidencedDiamond.id) return evidencedDiamond;
  const radius = id.startsWith(brokenRingId) ? Number(id.slice(brokenRingId.length)) : Number.NaN;
  const isRing = Number.isInteger(radius) && radius >= SMALLEST_RING && radius <= LARGEST_RING;
  return isRing ? brokenRing(radius, ringColour) : undefined;
}
