import type { Padding } from "./bounds.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

export interface CalloutRoom {
  readonly anchors: readonly Point[];
  /** Of one card. */
  readonly card: Size;
  readonly map: Size;
  readonly padding: Padding;
  /** What no card may cover. */
  readonly keptClear: readonly Box[];
}

const DISTANCES = [56, 96, 140, 190, 250] as const;
const DIRECTIONS = 16;
const GAP_PIXELS = 12;
const ANCHOR_PIXELS = 14;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + GAP_PIXELS &&
  b.x < a.x + a.width + GAP_PIXELS &&
  a.y < b.y + b.height + GAP_PIXELS &&
  b.y < a.y + a.height + GAP_PIXELS;

const aroundAnchor = ({ x, y }: Point): Box => ({
  x: x - ANCHOR_PIXELS,
  y: y - ANCHOR_PIXELS,
  width: 2 * ANCHOR_PIXELS,
  height: 2 * ANCHOR_PIXELS,
});

const isInside = (box: Box, { map, padding }: CalloutRoom): boolean =>
  box.x >= padding.left + GAP_PIXELS &&
  box.y >= padding.top + GAP_PIXELS &&
  box.x + box.width <= map.width - padding.right - GAP_PIXELS &&
  box.y + box.height <= map.height - padding.bottom - GAP_PIXELS;

/** Places for a card around its anchor, nearest first, turning away from the middle of all anchors. */
function candidates(anchor: Point, middle: Point, card: Size): readonly Box[] {
  const outwards = Math.atan2(anchor.y - middle.y, anchor.x - middle.x);
  const turns = Array.from(
    { length: DIRECTIONS },
    (_, place) => Math.ceil(place / 2) * (place % 2 === 0 ? 1 : -1),
  );
  return DISTANCES.flatMap((distance) =>
    turns.map((turn) => {
      const angle = outwards + (turn * 2 * Math.PI) / DIRECTIONS;
      const x = anchor.x + Math.cos(angle) * (distance + card.width / 2) - card.width / 2;
      const y = anchor.y + Math.sin(angle) * (distance + card.height / 2) - card.height / 2;
      return { x, y, ...card };
    }),
  );
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / Math.max(points.length, 1),
  y: points.reduce((sum, { y }) => sum + y, 0) / Math.max(points.length, 1),
});

interface Placing {
  readonly room: CalloutRoom;
  readonly taken: readonly Box[];
  readonly leaders: readonly (readonly [Point, Point])[];
}

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const cross = (a: readonly [Point, Point], b: readonly [Point, Point]): boolean =>
  turn(a[0], a[1], b[0]) * turn(a[0], a[1], b[1]) < 0 && turn(b[0], b[1], a[0]) * turn(b[0], b[1], a[1]) < 0;

function toLine({ x, y }: Point, [from, to]: readonly [Point, Point]): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / Math.max(dx * dx + dy * dy, 1e-9);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - from.x - share * dx, y - from.y - share * dy);
}

/** A leader that crosses another, or runs over another place, points at the wrong one. */
function isClear(anchor: Point, box: Box, { room, leaders }: Placing): boolean {
  const leader = [anchor, leaderEnd(anchor, box)] as const;
  const others = room.anchors.filter((other) => other !== anchor);
  return (
    !leaders.some((other) => cross(leader, other)) &&
    others.every((other) => toLine(other, leader) > ANCHOR_PIXELS)
  );
}

function boxFor(anchor: Point, middle: Point, placing: Placing): Box | null {
  const isFree = (box: Box) =>
    isInside(box, placing.room) && !placing.taken.some((other) => overlap(box, other));
  const free = candidates(anchor, middle, placing.room.card).filter(isFree);
  return free.find((box) => isClear(anchor, box, placing)) ?? free[0] ?? null;
}

/** Where each anchor's card goes: inside the free part of the map, over no other card or anchor. Null where there is no room. */
export function calloutBoxes(room: CalloutRoom): readonly (Box | null)[] {
  const middle = middleOf(room.anchors);
  const boxes = new Map<Point, Box | null>();
  // The outermost first: those in the middle can turn either way.
  const outwards = room.anchors.toSorted((a, b) => distance(b, middle) - distance(a, middle));
  for (const anchor of outwards) {
    const placed = [...boxes].flatMap(([from, box]) => (box === null ? [] : [{ from, box }]));
    const taken = [...room.keptClear, ...room.anchors.map(aroundAnchor), ...placed.map(({ box }) => box)];
    const leaders = placed.map(({ from, box }) => [from, leaderEnd(from, box)] as const);
    boxes.set(anchor, boxFor(anchor, middle, { room, taken, leaders }));
  }
  return room.anchors.map((anchor) => boxes.get(anchor) ?? null);
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The point of a card's edge that is nearest to its anchor: where the leader line ends. */
export const leaderEnd = (anchor: Point, box: Box): Point => ({
  x: Math.min(Math.max(anchor.x, box.x), box.x + box.width),
  y: Math.min(Math.max(anchor.y, box.y), box.y + box.height),
});
