import type {
  Asset,
  Census,
  Edge,
  Hamlet,
  Lifetime,
  Position,
  Project,
  RoadNode,
  Village,
  World,
} from "../worlds/world.ts";

/**
 * A county of any number of villages at the same density: villages 2.5 km apart on a square, five hamlets each,
 * and to every village the same share of roads, works, projects and reports. Twice the villages are twice the area.
 */
export function growingCounty(county: string, villageCount: number): World {
  const places = Array.from({ length: villageCount }, (_, n) => placeOf(n, villageCount));
  const villages = places.map((place) => villageOf(place));
  return {
    county,
    profile: null,
    dataAsOf: "2018-01-01",
    overrides: [],
    villages,
    hamlets: places.flatMap(hamletsOf),
    nodes: places.flatMap(nodesOf),
    edges: places.flatMap((place) => edgesOf(place, places)),
    assets: places.flatMap(assetsOf),
    buses: places.filter(({ number }) => number % 10 === 1).map(busOf(villageCount)),
    projects: places.flatMap(projectsOf),
    observations: [{ ...everywhere, indicator: "network_4g", isMet: true }],
  };
}

const METRES_PER_DEGREE = 111_000;
const SPACING_METRES = 2500;
const HAMLETS = 5;

interface Place {
  readonly number: number;
  readonly column: number;
  readonly line: number;
  readonly columns: number;
}

const everywhere = {
  village: null,
  hamlet: null,
  part: null,
  asOf: "2017-12-01",
  kind: "CLAIM",
  value: null,
} as const;
const always: Lifetime = { openedOn: null, closedOn: null, project: null, deleted: false };

function placeOf(n: number, count: number): Place {
  const columns = Math.ceil(Math.sqrt(count));
  return { number: n + 1, column: n % columns, line: Math.floor(n / columns), columns };
}

/** The same bumps on every machine: a number from 0 to 1 for each pair. */
function noise(a: number, b: number): number {
  const x = Math.sin(a * 127.1 + b * 311.7) * 43_758.5453;
  return x - Math.floor(x);
}

const at = (place: Place, eastMetres: number, northMetres: number): Position => [
  107 + (place.column * SPACING_METRES + eastMetres) / METRES_PER_DEGREE,
  24 + (place.line * SPACING_METRES + northMetres) / METRES_PER_DEGREE,
];

const seat = (place: Place): Position =>
  at(place, 700 * noise(place.number, 1), 700 * noise(place.number, 2));

const hamletAt = (place: Place, n: number): Position =>
  at(place, 2200 * noise(place.number, 10 + n) - 700, 2200 * noise(place.number, 20 + n) - 700);

const yearsFrom = (year: number, place: number, salt: number): string =>
  `${year + Math.floor(noise(place, salt) * 6)}-0${1 + Math.floor(noise(place, salt + 1) * 9)}-15`;

const villageOf = (place: Place): Village => ({
  number: place.number,
  township: 100 + Math.floor(place.number / 20),
  kind: "VILLAGE",
  seat: seat(place),
  unfitForBus: false,
  deleted: false,
});

const hamletId = (place: Place, n: number): string => `h${place.number}-${n}`;

const hamletsOf = (place: Place): Hamlet[] =>
  Array.from({ length: HAMLETS }, (_, n) => ({
    id: hamletId(place, n),
    village: place.number,
    kind: "HAMLET",
    position: hamletAt(place, n),
    census: censusOf(place, n),
    deleted: false,
  }));

function censusOf(place: Place, n: number): Census[] {
  const households = 8 + Math.floor(60 * noise(place.number, 30 + n));
  const later = {
    since: yearsFrom(2013, place.number, 40 + n),
    households: households + 3,
    people: 4 * households + 9,
  };
  return [{ since: "2010-01-01", households, people: 4 * households }, later];
}

const nodesOf = (place: Place): RoadNode[] => [
  { id: `n${place.number}`, position: seat(place), isGateway: place.number % 25 === 1 },
  ...Array.from({ length: HAMLETS }, (_, n) => ({
    id: `n${place.number}-${n}`,
    position: hamletAt(place, n),
    isGateway: false,
  })),
];

function edgesOf(place: Place, places: readonly Place[]): Edge[] {
  const { number, column, columns } = place;
  const right = column + 1 < columns ? places[number] : undefined;
  const below = places[number - 1 + columns];
  const neighbours = [right, below].filter((one) => one !== undefined);
  return [
    ...neighbours.flatMap((neighbour) => between(place, neighbour)),
    ...Array.from({ length: HAMLETS }, (_, n) => toHamlet(place, n)).flat(),
  ];
}

// Mud for years, then concrete: one edge closes where the other opens.
function between(place: Place, neighbour: Place): Edge[] {
  const hardened = yearsFrom(2010, place.number, 50 + (neighbour.number % 7));
  const id = `e${place.number}-${neighbour.number}`;
  const road = {
    from: `n${place.number}`,
    to: `n${neighbour.number}`,
    line: bent(seat(place), seat(neighbour)),
  };
  return [
    { ...always, ...road, id: `${id}a`, class: "VILLAGE", surface: "EARTH", closedOn: hardened },
    { ...always, ...road, id: `${id}b`, class: "VILLAGE", surface: "CONCRETE", openedOn: hardened },
  ];
}

function toHamlet(place: Place, n: number): Edge[] {
  const id = `g${place.number}-${n}`;
  const line = bent(seat(place), hamletAt(place, n));
  const road = { from: `n${place.number}`, to: `n${place.number}-${n}`, class: "GROUP" as const, line };
  if (n === 0) return [{ ...always, ...road, id, surface: "GRAVEL" }];
  if (n === 1) return [{ ...always, ...road, id, surface: "CONCRETE", project: `R${place.number}` }];
  return [{ ...always, ...road, id, surface: "CONCRETE", openedOn: yearsFrom(2012, place.number, 60 + n) }];
}

const bent = (from: Position, to: Position): Position[] => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = (share: number, aside: number): Position => [
    from[0] + share * dx - aside * dy,
    from[1] + share * dy + aside * dx,
  ];
  return [from, along(0.25, 0.06), along(0.5, -0.05), along(0.75, 0.04), to];
};

function assetsOf(place: Place): Asset[] {
  const { number } = place;
  const asset = (kind: string, id: string, parts: Partial<Asset> = {}): Asset => ({
    ...always,
    id,
    kind,
    technology: null,
    capacity: null,
    reachMetres: null,
    shape: { point: seat(place) },
    serves: [],
    staffing: [],
    ...parts,
  });
  const village = [{ village: number, hamlet: null }];
  const transformers = Array.from({ length: HAMLETS }, (_, n) =>
    asset("transformer", `t${number}-${n}`, {
      capacity: 30 + Math.floor(120 * noise(number, 70 + n)),
      openedOn: yearsFrom(2008, number, 80 + n),
      shape: { point: hamletAt(place, n) },
      serves: [{ village: number, hamlet: hamletId(place, n) }],
    }),
  );
  return [
    ...transformers,
    asset("water_scheme", `w${number}`, {
      capacity: 30_000 * noise(number, 90),
      openedOn: yearsFrom(2009, number, 91),
      serves: village,
    }),
    asset("water_scheme", `x${number}`, { capacity: 20_000, project: `W${number}`, serves: village }),
    asset("base_station", `b${number}`, {
      technology: number % 3 === 0 ? "2G" : "4G",
      openedOn: yearsFrom(2013, number, 92),
    }),
    asset("fibre_route", `f${number}`, {
      technology: "TO_GROUP",
      openedOn: yearsFrom(2014, number, 93),
      shape: { line: bent(seat(place), hamletAt(place, 2)) },
    }),
    asset("clinic", `c${number}`, {
      staffing: [{ since: "2011-01-01", until: number % 4 === 0 ? "2016-01-01" : null }],
    }),
    asset("bus_stop", `s${number}`, {}),
    asset("service_platform", `p${number}`, {
      capacity: 300 + 400 * noise(number, 94),
      openedOn: yearsFrom(2012, number, 95),
    }),
  ].map((one) => (one.kind === "service_platform" ? { ...one, serves: village } : one));
}

const busOf =
  (villageCount: number) =>
  ({ number }: Place): World["buses"][number] => {
    const served = Array.from({ length: 10 }, (_, n) => number + n).filter((one) => one <= villageCount);
    const opened = yearsFrom(2011, number, 96);
    return {
      ...always,
      id: `bus${number}`,
      mode: "ROUTE",
      openedOn: opened,
      stops: served.map((one) => `s${one}`),
      villages: [],
    };
  };

const projectsOf = ({ number }: Place): Project[] => [
  projectOf(`R${number}`, "ROAD", "concrete_m", noise(number, 97)),
  projectOf(`W${number}`, "WATER", "tank", noise(number, 98)),
];

const projectOf = (code: string, sector: string, kind: string, progress: number): Project => ({
  code,
  sector,
  stage: "UNDER_CONSTRUCTION",
  plannedStart: "2017-03-01",
  plannedFinish: "2018-09-30",
  startedOn: "2017-03-15",
  finishedOn: null,
  quantities: [{ kind, planned: 100, weight: null }],
  reports: ["2017-06-30", "2017-09-30", "2017-12-20"].map((asOf, n) => ({
    asOf,
    done: { [kind]: Math.round((100 * progress * (n + 1)) / 3) },
  })),
});
