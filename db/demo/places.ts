import type { CountySpec } from "./counties.ts";
import { townshipsOf, type VillageDivision, villagesOf } from "./divisions.ts";
import { countyOutline, type Outline } from "./outlines.ts";
import { distance, Plane, type Point, towards } from "./plane.ts";
import { boxOf, inShape, type Shape, shapeArea } from "./polygon.ts";
import { Random } from "./random.ts";

export interface Township {
  readonly code: string;
  readonly name: string;
  readonly seat: Point;
}
export interface Village extends VillageDivision {
  readonly seat: Point;
  readonly hamlets: Hamlet[];
}
export interface Hamlet {
  readonly id: string;
  readonly village: Village;
  readonly name: string;
  readonly kind: "HAMLET" | "SEAT" | "SITE";
  readonly position: Point;
}

/** A county as a place: outline, townships, villages and hamlets in metres. */
export interface County {
  readonly spec: CountySpec;
  readonly plane: Plane;
  readonly outline: Outline;
  readonly shape: Shape;
  readonly seat: Point;
  readonly townships: readonly Township[];
  readonly villages: readonly Village[];
}

/** How many hamlets a village has; 0 stands for a village that is one settlement. */
export type HamletCounts = (
  villages: readonly VillageDivision[],
  random: Random,
) => ReadonlyMap<string, number>;

export function layOutCounty(spec: CountySpec, hamletCounts: HamletCounts): County {
  const random = new Random(`places ${spec.code}`);
  const outline = countyOutline(spec.outline.file, spec.outline.feature);
  const plane = new Plane(outline.seat);
  const shape = outline.rings.map((ring) => ring.map((point) => plane.fromLonLat(point)));
  const seat: Point = { x: 0, y: 0 };
  const townships = placeTownships(spec, shape, seat, random);
  const villages = placeVillages(spec, shape, townships, random);
  const reach = Math.sqrt(shapeArea(shape) / villages.length / Math.PI);
  settle(villages, shape, reach, hamletCounts(villages, random), random);
  return { spec, plane, outline, shape, seat, townships, villages };
}

export const hamletsOf = (county: County): Hamlet[] => county.villages.flatMap((village) => village.hamlets);

/** Streets and towns near the county seat first, as their codes say; then the rest where the even spread puts them. */
function placeTownships(spec: CountySpec, shape: Shape, seat: Point, random: Random): Township[] {
  const listed = townshipsOf(spec.code);
  const others = listed.filter(({ code }) => code !== spec.seatTownship);
  const points = evenly(shape, samples(shape, listed.length * 60, random), listed.length, [seat]);
  const free = points.slice(1);
  const urban = others.filter(({ name }) => name.endsWith("街道"));
  const near = [...free].sort((a, b) => distance(a, seat) - distance(b, seat)).slice(0, urban.length);
  const far = random.shuffled(free.filter((point) => !near.includes(point)));
  const rural = others.filter(({ name }) => !name.endsWith("街道"));
  const seats = new Map([[spec.seatTownship, seat]]);
  for (const [index, { code }] of urban.entries()) seats.set(code, near[index] as Point);
  for (const [index, { code }] of rural.entries()) seats.set(code, far[index] as Point);
  return listed.map(({ code, name }) => ({ code, name, seat: seats.get(code) as Point }));
}

function placeVillages(
  spec: CountySpec,
  shape: Shape,
  townships: readonly Township[],
  random: Random,
): Village[] {
  const listed = villagesOf(spec.code);
  const ground = samples(shape, listed.length * 60, random);
  const groundOf = groupByNearest(
    ground,
    townships.map((township) => township.seat),
  );
  return townships.flatMap((township, index) => {
    const members = listed.filter(({ townshipCode }) => townshipCode === township.code);
    const seats = evenly(shape, groundOf[index] ?? [], members.length, [township.seat]);
    return communitiesFirst(members).map(
      (member, place): Village => ({
        ...member,
        seat: offCentre(seats[place] as Point, place, shape, random),
        hamlets: [],
      }),
    );
  });
}

// The village at the township's seat stands a little beside it.
function offCentre(seat: Point, place: number, shape: Shape, random: Random): Point {
  if (place > 0) return seat;
  const beside = towards(seat, random.between(0, 2 * Math.PI), random.between(120, 300));
  return inShape(shape, beside) ? beside : seat;
}

const communitiesFirst = (members: readonly VillageDivision[]): VillageDivision[] => [
  ...members.filter(({ kind }) => kind === "COMMUNITY"),
  ...members.filter(({ kind }) => kind !== "COMMUNITY"),
];

const HAMLET_NAMES = ["大", "小", "上", "下", "中", "新", "老", "东", "西", "南", "北", "前", "后"];
const HAMLET_FEATURES = [
  "寨",
  "湾",
  "坪",
  "坡",
  "沟",
  "岩",
  "冲",
  "坝",
  "岭",
  "院",
  "屋场",
  "田",
  "塘",
  "坳",
  "垭口",
  "洞",
];

function settle(
  villages: readonly Village[],
  shape: Shape,
  reach: number,
  counts: ReadonlyMap<string, number>,
  random: Random,
): void {
  for (const village of villages) {
    const count = counts.get(village.code) ?? 0;
    if (count === 0) {
      village.hamlets.push(hamlet(village, 1, village.name, "SEAT", village.seat));
      continue;
    }
    const names = random.shuffled(
      HAMLET_NAMES.flatMap((side) => HAMLET_FEATURES.map((feature) => side + feature)),
    );
    for (let number = 1; number <= count; number++) {
      const position =
        number === 1 ? nearSeat(village, shape, random) : somewhere(village, villages, shape, reach, random);
      village.hamlets.push(hamlet(village, number, names[number] as string, "HAMLET", position));
    }
  }
}

export function hamlet(
  village: Village,
  number: number,
  name: string,
  kind: Hamlet["kind"],
  position: Point,
): Hamlet {
  const letter = kind === "SITE" ? "S" : "";
  return { id: `${village.code}-${letter}${String(number).padStart(2, "0")}`, village, name, kind, position };
}

function nearSeat(village: Village, shape: Shape, random: Random): Point {
  const beside = towards(village.seat, random.between(0, 2 * Math.PI), random.between(40, 140));
  return inShape(shape, beside) ? beside : village.seat;
}

/** In the village's own ground, some way from its seat and from the hamlets that are there already. */
function somewhere(
  village: Village,
  villages: readonly Village[],
  shape: Shape,
  reach: number,
  random: Random,
): Point {
  let best = village.seat;
  let bestRoom = -1;
  for (let attempt = 0; attempt < 60 && bestRoom < 350; attempt++) {
    const metres = reach * random.between(0.28, 1.05);
    const point = towards(village.seat, random.between(0, 2 * Math.PI), metres);
    if (!inShape(shape, point) || isNearerAnother(point, village, villages)) continue;
    const room = Math.min(...village.hamlets.map((other) => distance(other.position, point)));
    if (room > bestRoom) [best, bestRoom] = [point, room];
  }
  return bestRoom > 0 ? best : towards(village.seat, random.between(0, 2 * Math.PI), 60);
}

function isNearerAnother(point: Point, village: Village, villages: readonly Village[]): boolean {
  const own = distance(point, village.seat);
  return villages.some((other) => other !== village && distance(point, other.seat) < own);
}

/** Places for a number of seats, evenly spread over the ground: k-means from random starts, given seats held fast. */
function evenly(shape: Shape, ground: readonly Point[], count: number, fixed: readonly Point[]): Point[] {
  const step = Math.max(1, Math.floor(ground.length / Math.max(1, count)));
  let seats = [...fixed, ...ground.filter((_, index) => index % step === 0)].slice(0, count);
  while (seats.length < count) seats.push(ground[seats.length % ground.length] as Point);
  for (let round = 0; round < 6; round++) {
    const groups = groupByNearest(ground, seats);
    seats = seats.map((seat, index) => {
      const middle = index < fixed.length ? seat : middleOf(groups[index] ?? [], seat);
      return inShape(shape, middle) ? middle : seat;
    });
  }
  return seats;
}

function middleOf(points: readonly Point[], otherwise: Point): Point {
  if (points.length === 0) return otherwise;
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  return { x, y };
}

function groupByNearest(points: readonly Point[], seats: readonly Point[]): Point[][] {
  const groups: Point[][] = seats.map(() => []);
  for (const point of points) groups[nearestIndex(point, seats)]?.push(point);
  return groups;
}

export function nearestIndex(point: Point, seats: readonly Point[]): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < seats.length; index++) {
    const metres = distance(point, seats[index] as Point);
    if (metres < least) [nearest, least] = [index, metres];
  }
  return nearest;
}

function samples(shape: Shape, count: number, random: Random): Point[] {
  const box = boxOf(shape);
  const found: Point[] = [];
  while (found.length < count) {
    const point = { x: random.between(box.left, box.right), y: random.between(box.bottom, box.top) };
    if (inShape(shape, point)) found.push(point);
  }
  return found;
}
