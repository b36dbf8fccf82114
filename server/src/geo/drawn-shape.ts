// What somebody drew, looked through before PostGIS sees it: hostile shapes cost it minutes, and NaN gets in.

export type Position = readonly [longitude: number, latitude: number];
type Path = readonly Position[];

/** How deep the positions of each type are nested. */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** A GeoJSON geometry whose coordinates are finite, in range, and of seven decimals. */
export interface DrawnShape {
  readonly type: string;
  readonly coordinates: unknown;
}

/** Why a shape cannot be taken. */
export class ShapeFault {
  readonly message: string;
  readonly messageZh: string;

  constructor(message: string, messageZh: string) {
    this.message = message;
    this.messageZh = messageZh;
  }
}

export const MOST_VERTICES = 50_000;
const DECIMALS = 1e7;

/** Reads a GeoJSON geometry, or says what is wrong with it. */
export function drawnShape(given: unknown): DrawnShape | ShapeFault {
  const { type, coordinates } = (given ?? {}) as { type?: unknown; coordinates?: unknown };
  if (typeof type !== "string" || !Object.hasOwn(DEPTHS, type)) return WRONG_TYPE;
  const depth = DEPTHS[type] ?? 0;
  const vertices = countOf(coordinates, depth);
  if (Number.isNaN(vertices)) return WRONG_NESTING;
  if (vertices > MOST_VERTICES) return tooMany(vertices);
  try {
    const shape = { type, coordinates: roundedTo(coordinates, depth) };
    return pathFault(shape) ?? shape;
  } catch (cause) {
    if (cause instanceof ShapeFault) return cause;
    throw cause;
  }
}

/** Its vertices: one path for each point, line or ring. */
export function pathsOf({ type, coordinates }: DrawnShape): readonly Path[] {
  if (type === "Point") return [[coordinates as Position]];
  if (type === "MultiPoint") return (coordinates as Path).map((position) => [position]);
  if (type === "LineString") return [coordinates as Path];
  return type === "MultiPolygon" ? (coordinates as Path[][]).flat() : (coordinates as Path[]);
}

const WRONG_TYPE = new ShapeFault(
  "Expected a GeoJSON geometry: Point, LineString, Polygon, or several of one kind",
  "应为 GeoJSON 几何：点、线、面，或同类的集合",
);
const WRONG_NESTING = new ShapeFault(
  "The coordinates are empty, or not nested as the type says",
  "坐标为空，或其层次与类型不符",
);
const NO_POSITION = new ShapeFault(
  "Each position is two finite numbers: longitude, latitude",
  "每个位置应为两个有限数：经度、纬度",
);

const tooMany = (vertices: number): ShapeFault =>
  new ShapeFault(
    `${vertices} vertices; at most ${MOST_VERTICES} are taken: simplify it first`,
    `共 ${vertices} 个顶点，最多 ${MOST_VERTICES} 个，请先简化`,
  );

/** How many positions there are, before any of them is looked at; NaN where a list is missing or empty. */
function countOf(coordinates: unknown, depth: number): number {
  if (depth === 0) return 1;
  if (!Array.isArray(coordinates) || coordinates.length === 0) return Number.NaN;
  if (depth === 1) return coordinates.length;
  return coordinates.reduce((sum: number, part) => sum + countOf(part, depth - 1), 0);
}

const roundedTo = (coordinates: unknown, depth: number): unknown =>
  depth === 0
    ? positionFrom(coordinates)
    : (coordinates as readonly unknown[]).map((part) => roundedTo(part, depth - 1));

function positionFrom(given: unknown): Position {
  if (!Array.isArray(given) || given.length !== 2 || !given.every(Number.isFinite)) throw NO_POSITION;
  const [longitude, latitude] = given as [number, number];
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
    throw new ShapeFault(
      `Longitude ${longitude}, latitude ${latitude} is nowhere on Earth`,
      `经度 ${longitude}、纬度 ${latitude} 超出范围`,
    );
  return [rounded(longitude), rounded(latitude)];
}

const rounded = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;

function pathFault(shape: DrawnShape): ShapeFault | undefined {
  if (shape.type.endsWith("LineString") && pathsOf(shape).some(isOnePlace))
    return new ShapeFault("A line goes from one place to another", "线至少应有两个不同的位置");
  if (shape.type.endsWith("Polygon") && !pathsOf(shape).every(isRing))
    return new ShapeFault(
      "A ring has at least four positions, the last one equal to the first",
      "面的边界至少四个位置，且首尾相同",
    );
  return undefined;
}

const isOnePlace = (path: Path): boolean => path.every((position) => isSame(position, path[0]));
const isRing = (path: Path): boolean => path.length >= 4 && isSame(path[0], path.at(-1));

const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one?.[0] === other?.[0] && one?.[1] === other?.[1];
