import type { MultiPolygon, Polygon, Position } from "geojson";

export type SilhouetteShape = Polygon | MultiPolygon;

const SIDE = 56;

const ringsOf = (shape: SilhouetteShape): readonly Position[][] =>
  shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();

/** Degrees as they look at this latitude: a degree of longitude is narrower than one of latitude. */
function flattened(rings: readonly Position[][]): readonly (readonly [number, number])[][] {
  const lats = rings.flat().map((position) => position[1] ?? 0);
  const narrowing = Math.cos((((Math.min(...lats) + Math.max(...lats)) / 2) * Math.PI) / 180);
  return rings.map((ring) => ring.map(([lon, lat]) => [(lon ?? 0) * narrowing, -(lat ?? 0)] as const));
}

/** The shape as an SVG path inside a square of `side`, in the middle, its proportions kept. */
export function silhouettePath(shape: SilhouetteShape, side = SIDE): string {
  const rings = flattened(ringsOf(shape));
  const xs = rings.flat().map(([x]) => x);
  const ys = rings.flat().map(([, y]) => y);
  const [west, north] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - west, Math.max(...ys) - north];
  const scale = side / Math.max(width, height);
  const left = (side - width * scale) / 2;
  const top = (side - height * scale) / 2;
  const point = ([x, y]: readonly [number, number]) =>
    `${((x - west) * scale + left).toFixed(1)} ${((y - north) * scale + top).toFixed(1)}`;
  return rings.map((ring) => `M${ring.map(point).join("L")}Z`).join("");
}

export function Silhouette(props: { shape: SilhouetteShape | null; colour: string }) {
  return (
    <svg
      viewBox={`-1 -1 ${SIDE + 2} ${SIDE + 2}`}
      width={SIDE}
      height={SIDE}
      aria-hidden="true"
      focusable="false"
    >
      {props.shape === null ? (
        <circle cx={SIDE / 2} cy={SIDE / 2} r="16" fill={props.colour} />
      ) : (
        <path d={silhouettePath(props.shape)} fill={props.colour} fillRule="evenodd" stroke="#8f8877" />
      )}
    </svg>
  );
}
