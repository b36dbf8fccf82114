import type { Position } from "geojson";
import { pointOf } from "../home/point-of.ts";
import type { SilhouetteShape } from "../map/silhouette.tsx";
import { useWords } from "../ui/i18n.ts";
import type { VillageOnSheet } from "./village-question.ts";

const SIDE = 96;

type Place = (lon: number, lat: number) => readonly [x: number, y: number];

const ringsOf = (shape: SilhouetteShape): readonly Position[][] =>
  shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();

/** Degrees to the picture's square: the county fills it, its proportions kept. */
export function placeIn(county: SilhouetteShape, side = SIDE): Place {
  const corners = ringsOf(county).flat();
  const lons = corners.map(([lon]) => lon ?? 0);
  const lats = corners.map(([, lat]) => lat ?? 0);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = side / Math.max((east - west) * narrowing, north - south);
  const left = (side - (east - west) * narrowing * scale) / 2;
  const top = (side - (north - south) * scale) / 2;
  return (lon, lat) => [(lon - west) * narrowing * scale + left, (north - lat) * scale + top];
}

const pathOf = (shape: SilhouetteShape, place: Place): string =>
  ringsOf(shape)
    .map(
      (ring) =>
        `M${ring.map(([lon, lat]) => place(lon ?? 0, lat ?? 0).map((each) => each.toFixed(1))).join("L")}Z`,
    )
    .join("");

/** Where in its county the village lies: outlines are indicative, a made-up position is a ring. */
export function Locator({ village }: { village: VillageOnSheet }) {
  const { say, nameOf } = useWords();
  const county = village.county.boundary as SilhouetteShape | null | undefined;
  const township = village.township.boundary as SilhouetteShape | null | undefined;
  const point = pointOf(village.location);
  if (county == null || point === null)
    return <p className="sheet-locator quiet">{say("village.noPosition")}</p>;
  const place = placeIn(county);
  const [x, y] = place(point.lon, point.lat);
  return (
    <svg
      className="sheet-locator"
      viewBox={`-3 -3 ${SIDE + 6} ${SIDE + 6}`}
      role="img"
      aria-label={say("village.locator", { county: nameOf(village.county) })}
    >
      <path d={pathOf(county, place)} className="locator-county" fillRule="evenodd" />
      {township != null && <path d={pathOf(township, place)} className="locator-township" />}
      <circle cx={x} cy={y} r="4" className={`locator-${village.positionKind.toLowerCase()}`} />
    </svg>
  );
}
