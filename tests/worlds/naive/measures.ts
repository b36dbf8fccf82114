import type { Queryable } from "@cuntong/db/database";

/** What is asked of PostGIS for one county: distances, lengths, and where on an edge its nearest point lies. */
export interface Measures {
  /** Not rounded. Undefined where a position is missing. */
  readonly metres: (place: string, thing: string) => number | undefined;
  /** Where on the edge, from 0 at its first vertex to 1, the point nearest to the place lies. */
  readonly share: (place: string, edge: string) => number;
  readonly lengthMetres: (edge: string) => number;
}

export const seatPlace = (village: number): string => `seat ${village}`;
export const hamletPlace = (hamlet: string): string => `hamlet ${hamlet}`;
export const assetThing = (asset: string): string => `asset ${asset}`;
export const edgeThing = (edge: string): string => `edge ${edge}`;

interface Pair {
  readonly county: string;
  readonly place: string;
  readonly thing: string;
  readonly metres: number;
  readonly share: number | null;
}

/** Every pair of a place and a thing, each asked on its own. Nearest points are those of the plane scaled at the place. */
const everyPair = `/* every place of a world against everything in it */
  with place as (
    select county_code, 'seat ' || substr(code, 10)::int as name, seat as position from village
    union all select county_code, 'hamlet ' || substr(id, 8), position from hamlet
    union all select county_code, 'asset ' || substr(id, 8), position from asset where kind = 'clinic'
  ), thing as (
    select county_code, 'asset ' || substr(id, 8) as name, position, false as is_edge from asset
    union all select county_code, 'edge ' || substr(id, 8), geometry, true from road_edge
  )
  select county_code as county, place.name as place, thing.name as thing,
    st_distance(place.position::geography, thing.position::geography) as metres,
    case when is_edge then st_linelocatepoint(
      st_scale(thing.position, cos(radians(st_y(place.position))), 1),
      st_scale(place.position, cos(radians(st_y(place.position))), 1)) end as share
  from place join thing using (county_code)
  where county_code = any($1) and place.position is not null and thing.position is not null`;

const everyLength = `/* the length of every edge of a world */
  select county_code as county, 'edge ' || substr(id, 8) as edge, st_length(geometry::geography) as metres
  from road_edge where county_code = any($1)`;

interface Length {
  readonly county: string;
  readonly edge: string;
  readonly metres: number;
}

/** The measures of several counties, by county. */
export async function measuresOf(
  database: Queryable,
  counties: readonly string[],
): Promise<ReadonlyMap<string, Measures>> {
  const pairs = byCounty(await database.query<Pair>(everyPair, [counties]));
  const lengths = byCounty(await database.query<Length>(everyLength, [counties]));
  return new Map(
    counties.map((county) => [county, measuresFrom(pairs.get(county) ?? [], lengths.get(county) ?? [])]),
  );
}

function byCounty<Row extends { readonly county: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.county);
    if (group === undefined) groups.set(row.county, [row]);
    else group.push(row);
  }
  return groups;
}

function measuresFrom(pairs: readonly Pair[], lengths: readonly Length[]): Measures {
  const byNames = new Map(pairs.map((pair) => [`${pair.place}|${pair.thing}`, pair]));
  const lengthOf = new Map(lengths.map((length) => [length.edge, length.metres]));
  return {
    metres: (place, thing) => byNames.get(`${place}|${thing}`)?.metres,
    share: (place, edge) => known(byNames.get(`${place}|${edge}`)?.share, `${place} on ${edge}`),
    lengthMetres: (edge) => known(lengthOf.get(edge), `length of ${edge}`),
  };
}

function known(value: number | null | undefined, what: string): number {
  if (value === null || value === undefined) throw new Error(`Never measured: ${what}`);
  return value;
}
