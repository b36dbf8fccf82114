import { pointOf } from "../home/point-of.ts";
import { useWords } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import { SimulatedMark } from "../ui/states.tsx";
import { Card } from "./card.tsx";
import { concernedBy } from "./concerned.ts";
import type { ProjectOnPage } from "./project-question.ts";
import { type Place, partsOf, type SmallMap, smallMapOf } from "./small-map.ts";

const SIDE = { width: 400, height: 220, margin: 34 } as const;
const MOST_NAMES = 8;

interface Marked {
  readonly key: string;
  readonly name: string;
  readonly place: Place;
}

const placed = (key: string, name: string, location: unknown): readonly Marked[] => {
  const point = pointOf(location);
  return point === null ? [] : [{ key, name, place: [point.lon, point.lat] }];
};

/** Where the works are, among the villages and hamlets that they are for. */
export function PlaceCard({ project }: { project: ProjectOnPage }) {
  const { say, nameOf } = useWords();
  const villages = concernedBy(project).flatMap((each) => placed(each.code, nameOf(each), each.location));
  const hamlets = project.hamlets.flatMap(({ id, name, location }) => placed(id, name, location));
  const parts = partsOf(project.geometry);
  const marks = [...villages, ...hamlets];
  const map = smallMapOf(
    [...parts.flatMap(({ corners }) => corners), ...marks.map(({ place }) => place)],
    SIDE,
  );
  return (
    <Card
      name="place"
      title={say("projectPage.place.title")}
      note={project.positionKind === "SYNTHETIC" ? <SimulatedMark /> : undefined}
    >
      {map === null ? (
        <p className="quiet">{say("projectPage.place.none")}</p>
      ) : (
        <svg
          className="small-map"
          viewBox={`0 0 ${SIDE.width} ${SIDE.height}`}
          role="img"
          aria-label={say("projectPage.place.label", { villages: villages.length, hamlets: hamlets.length })}
        >
          <Works parts={parts} map={map} sector={project.sector} />
          <Marks villages={villages} hamlets={hamlets} map={map} />
          <ScaleBar map={map} />
        </svg>
      )}
      <MapKey hasHamlets={hamlets.length > 0} hasPlace={parts.length > 0} sector={project.sector} />
    </Card>
  );
}

interface WorksProps {
  readonly parts: ReturnType<typeof partsOf>;
  readonly map: SmallMap;
  readonly sector: ProjectOnPage["sector"];
}

const sectorColour = (sector: ProjectOnPage["sector"]): string => `var(--sector-${sector.toLowerCase()})`;

function Works({ parts, map, sector }: WorksProps) {
  const line = (corners: readonly Place[]) =>
    corners.map(([lon, lat]) => `${map.x(lon).toFixed(1)},${map.y(lat).toFixed(1)}`).join(" ");
  const key = (corners: readonly Place[]) => line(corners);
  return (
    <g>
      {parts.map(({ isPoint, corners }) =>
        isPoint ? (
          corners.map(([lon, lat]) => (
            <rect
              key={`${lon},${lat}`}
              className="works-point"
              x={map.x(lon) - 4.5}
              y={map.y(lat) - 4.5}
              width="9"
              height="9"
              fill={sectorColour(sector)}
            />
          ))
        ) : (
          <polyline
            key={key(corners)}
            className="works-line"
            points={line(corners)}
            stroke={sectorColour(sector)}
          />
        ),
      )}
    </g>
  );
}

function Marks(props: { villages: readonly Marked[]; hamlets: readonly Marked[]; map: SmallMap }) {
  const { villages, hamlets, map } = props;
  const names = withRoom([...villages, ...hamlets], map);
  return (
    <g className="map-marks">
      {hamlets.map(({ key, place: [lon, lat] }) => (
        <circle key={key} className="hamlet-mark" cx={map.x(lon)} cy={map.y(lat)} r="4" />
      ))}
      {villages.map(({ key, place: [lon, lat] }) => (
        <path key={key} className="village-mark" d={`M${map.x(lon)} ${map.y(lat) - 5}l5 9h-10Z`} />
      ))}
      {names.map(({ key, name, place: [lon, lat] }) => (
        <text key={key} x={map.x(lon)} y={map.y(lat) - 9} textAnchor="middle">
          {name}
        </text>
      ))}
    </g>
  );
}

/** Names that do not stand on one another; villages come first. */
function withRoom(marks: readonly Marked[], map: SmallMap): readonly Marked[] {
  const kept: Marked[] = [];
  const isApart = ({ place: [lon, lat] }: Marked, { place: [otherLon, otherLat] }: Marked) =>
    Math.abs(map.x(lon) - map.x(otherLon)) > 72 || Math.abs(map.y(lat) - map.y(otherLat)) > 16;
  for (const mark of marks)
    if (kept.length < MOST_NAMES && kept.every((other) => isApart(mark, other))) kept.push(mark);
  return kept;
}

function ScaleBar({ map }: { map: SmallMap }) {
  const { metres, width } = map.bar;
  const [right, bottom] = [SIDE.width - 12, SIDE.height - 10];
  return (
    <g className="map-scale">
      <path d={`M${right - width} ${bottom - 4}v4H${right}v-4`} />
      <text x={right - width / 2} y={bottom - 7} textAnchor="middle">
        {metres < 1000 ? `${metres} m` : `${fullNumber(metres / 1000)} km`}
      </text>
    </g>
  );
}

function MapKey(props: { hasPlace: boolean; hasHamlets: boolean; sector: ProjectOnPage["sector"] }) {
  const { say } = useWords();
  return (
    <p className="map-key">
      <span>
        <i style={{ background: sectorColour(props.sector) }} />
        {props.hasPlace
          ? say("projectPage.place.line")
          : `${say("projectPage.place.line")}${say("ui.colon")}${say("projectPage.place.none")}`}
      </span>
      <span>▲ {say("projectPage.place.seats")}</span>
      {props.hasHamlets && <span>○ {say("projectPage.place.hamlets")}</span>}
    </p>
  );
}
