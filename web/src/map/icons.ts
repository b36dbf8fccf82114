// Marks that no circle layer can draw, as pixels made by arithmetic: the same on every machine.

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

/** The icon that a style asks for; undefined where it is none of ours. */
export function mapIcon(id: string, ringColour: string): MapIcon | undefined {
  if (id === hatchedDot.id) return hatchedDot;
  const radius = id.startsWith(brokenRingId) ? Number(id.slice(brokenRingId.length)) : Number.NaN;
  const isRing = Number.isInteger(radius) && radius >= SMALLEST_RING && radius <= LARGEST_RING;
  return isRing ? brokenRing(radius, ringColour) : undefined;
}
