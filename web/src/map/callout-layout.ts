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

/** Where each anchor's card goes: inside the free part of the map, over no other card or anchor. Null where there is no room. */
export function calloutBoxes(room: CalloutRoom): readonly (Box | null)[] {
  const middle = middleOf(room.anchors);
  const anchors = room.anchors.map(aroundAnchor);
  const placed: (Box | null)[] = [];
  for (const anchor of room.anchors) {
    const taken = [...anchors, ...placed.filter((box) => box !== null)];
    const isFree = (box: Box) => isInside(box, room) && !taken.some((other) => overlap(box, other));
    placed.push(candidates(anchor, middle, room.card).find(isFree) ?? null);
  }
  return placed;
}

/** The point of a card's edge that is nearest to its anchor: where the leader line ends. */
export const leaderEnd = (anchor: Point, box: Box): Point => ({
  x: Math.min(Math.max(anchor.x, box.x), box.x + box.width),
  y: Math.min(Math.max(anchor.y, box.y), box.y + box.height),
});
