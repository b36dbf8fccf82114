/** Corners of one geometry: beyond, a file was pasted that nobody drew. */
const MOST_VERTICES = 50_000;

/** A position as it is stored: WGS-84, seven decimals. */
export type Vertex = readonly [longitude: number, latitude: number];

/** A geometry that may be handed to the database. */
export interface CheckedGeometry {
  readonly type: string;
  readonly coordinates: unknown;
  readonly vertices: readonly Vertex[];
}

export interface GeometryFault {
  readonly english: string;
  readonly chinese: string;
}

// How deep the positions of a type lie in its coordinates.
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const fault = (english: string, chinese: string): GeometryFault => ({ english, chinese });

/** GeoJSON from a client, looked at before the database sees it: its type, its size, its numbers. */
export function checkedGeometry(value: unknown, types: readonly string[]): CheckedGeometry | GeometryFault {
  const { type, coordinates } = (value ?? {}) as { readonly type?: unknown; readonly coordinates?: unknown };
  if (typeof type !== "string" || !types.includes(type))
    return fault(`Expected GeoJSON of type ${types.join(" or ")}`, `应为 GeoJSON ${types.join("、")}`);
  const vertices: Vertex[] = [];
  const isWhole = collect(coordinates, DEPTHS[type] ?? 0, vertices);
  if (vertices.length > MOST_VERTICES)
    return fault(`At most ${MOST_VERTICES} vertices`, `顶点不得超过 ${MOST_VERTICES} 个`);
  if (!isWhole || vertices.length === 0)
    return fault(
      "Every position is a longitude from -180 to 180 and a latitude from -90 to 90, in degrees",
      "坐标应为经度（-180 至 180）和纬度（-90 至 90），单位为度",
    );
  const checked = { type, coordinates: rounded(coordinates), vertices };
  if (type.endsWith("LineString") && pathsOf(checked).some(isOnePlace))
    return fault("A line has two ends that differ", "线的起点与终点不得重合");
  if (type.endsWith("Polygon") && !pathsOf(checked).every(isRing))
    return fault(
      "A ring has at least four positions, the last one equal to the first",
      "面的边界至少四个位置，且首尾相同",
    );
  return checked;
}

/** Its vertices as they hang together: a path for each point, line or ring. */
export function pathsOf({ type, coordinates }: Pick<CheckedGeometry, "type" | "coordinates">) {
  if (type === "Point") return [[coordinates as Vertex]];
  if (type === "MultiPoint") return (coordinates as readonly Vertex[]).map((vertex) => [vertex]);
  if (type === "LineString") return [coordinates as readonly Vertex[]];
  const paths = coordinates as readonly (readonly Vertex[])[];
  return type === "MultiPolygon" ? (paths.flat() as unknown as typeof paths) : paths;
}

const isOnePlace = (path: readonly Vertex[]): boolean =>
  path.every((vertex) => isSame(vertex, path[0] as Vertex));

const isRing = (path: readonly Vertex[]): boolean =>
  path.length >= 4 && isSame(path[0] as Vertex, path.at(-1) as Vertex);

export const isFault = (checked: CheckedGeometry | GeometryFault): checked is GeometryFault =>
  "english" in checked;

// Stops at the first position too many or wrong: nothing larger is looked at than may be taken.
function collect(part: unknown, depth: number, found: Vertex[]): boolean {
  if (!Array.isArray(part)) return false;
  if (depth > 0) return part.length > 0 && part.every((inner) => collect(inner, depth - 1, found));
  const [longitude, latitude] = part;
  if (!isWithin(longitude, 180) || !isWithin(latitude, 90) || part.length > 3) return false;
  found.push([sevenDecimals(longitude), sevenDecimals(latitude)]);
  return found.length <= MOST_VERTICES;
}

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= most;

const isSame = (one: Vertex, other: Vertex): boolean => one[0] === other[0] && one[1] === other[1];

// Heights are left out: the record is flat.
const rounded = (part: unknown): unknown => {
  if (!Array.isArray(part)) return part;
  return typeof part[0] === "number" ? part.slice(0, 2).map(sevenDecimals) : part.map(rounded);
};

const sevenDecimals = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
