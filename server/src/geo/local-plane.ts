import type { Shapes } from "./shapes.ts";

const EQUATOR_METRES = 6_378_137;
const ECCENTRICITY_SQUARED = 0.006_694_379_990_14;
const RADIANS = Math.PI / 180;

/**
 * A plane around a point, good to far less than a ten-thousandth within 30 km: enough to choose what PostGIS
 * is to measure, never to answer.
 */
export interface LocalPlane {
  readonly longitude: number;
  readonly latitude: number;
  readonly metresPerDegreeNorth: number;
  readonly metresPerDegreeEast: number;
  /** How much the eastward scale shrinks with each degree north, seen from half-way. */
  readonly shrinkage: number;
}

export function planeAround(longitude: number, latitude: number): LocalPlane {
  const sine = Math.sin(latitude * RADIANS);
  const cosine = Math.cos(latitude * RADIANS);
  const flattening = 1 - ECCENTRICITY_SQUARED * sine * sine;
  const east = (EQUATOR_METRES / Math.sqrt(flattening)) * RADIANS;
  return {
    longitude,
    latitude,
    metresPerDegreeNorth: ((EQUATOR_METRES * (1 - ECCENTRICITY_SQUARED)) / flattening ** 1.5) * RADIANS,
    metresPerDegreeEast: east * cosine,
    shrinkage: (east * sine * RADIANS) / 2,
  };
}

/** How far the estimate may be from what PostGIS measures. */
export const marginOf = (metres: number): number => 1 + metres * 0.0002;

/** Metres from the plane's centre to a geometry, approximately. */
export function estimateMetres(plane: LocalPlane, shapes: Shapes, index: number): number {
  const { coordinates } = shapes;
  const start = shapes.starts[index] as number;
  const end = shapes.starts[index + 1] as number;
  let nearest = Number.POSITIVE_INFINITY;
  let fromEast = 0;
  let fromNorth = 0;
  for (let vertex = start; vertex < end; vertex += 1) {
    const degreesNorth = (coordinates[2 * vertex + 1] as number) - plane.latitude;
    const east =
      ((coordinates[2 * vertex] as number) - plane.longitude) *
      (plane.metresPerDegreeEast - plane.shrinkage * degreesNorth);
    const north = degreesNorth * plane.metresPerDegreeNorth;
    const squared =
      vertex === start ? east * east + north * north : squaredToSegment(fromEast, fromNorth, east, north);
    if (squared < nearest) nearest = squared;
    fromEast = east;
    fromNorth = north;
  }
  return Math.sqrt(nearest);
}

function squaredToSegment(fromEast: number, fromNorth: number, toEast: number, toNorth: number): number {
  const east = toEast - fromEast;
  const north = toNorth - fromNorth;
  const squaredLength = east * east + north * north;
  const along = squaredLength === 0 ? 0 : -(fromEast * east + fromNorth * north) / squaredLength;
  const share = along < 0 ? 0 : Math.min(along, 1);
  const nearEast = fromEast + share * east;
  const nearNorth = fromNorth + share * north;
  return nearEast * nearEast + nearNorth * nearNorth;
}

/**
 * Where along a line (0 to 1) its point nearest to a place lies, in the plane whose longitudes are scaled by
 * the cosine of the place's latitude: PostGIS 3.3 has no nearest point on the ellipsoid, and over the 3 km of
 * an access walk the two differ by millimetres.
 */
export function shareAlong(shapes: Shapes, index: number, longitude: number, latitude: number): number {
  const { coordinates } = shapes;
  const start = shapes.starts[index] as number;
  const end = shapes.starts[index + 1] as number;
  const scale = Math.cos(latitude * RADIANS);
  let nearest = Number.POSITIVE_INFINITY;
  let lengthToNearest = 0;
  let length = 0;
  for (let vertex = start; vertex + 1 < end; vertex += 1) {
    const fromX = ((coordinates[2 * vertex] as number) - longitude) * scale;
    const fromY = (coordinates[2 * vertex + 1] as number) - latitude;
    const x = ((coordinates[2 * vertex + 2] as number) - longitude) * scale - fromX;
    const y = (coordinates[2 * vertex + 3] as number) - latitude - fromY;
    const squaredLength = x * x + y * y;
    const along = squaredLength === 0 ? 0 : -(fromX * x + fromY * y) / squaredLength;
    const share = along < 0 ? 0 : Math.min(along, 1);
    const squared = (fromX + share * x) ** 2 + (fromY + share * y) ** 2;
    const segmentLength = Math.sqrt(squaredLength);
    if (squared < nearest) {
      nearest = squared;
      lengthToNearest = length + share * segmentLength;
    }
    length += segmentLength;
  }
  return length === 0 ? 0 : lengthToNearest / length;
}
