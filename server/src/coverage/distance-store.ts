import type { Queryable } from "@cuntong/db/database";
import type { DistanceBook } from "../access/distances.ts";

/** The distances that a county has had measured. */
export async function loadDistances(database: Queryable, county: string): Promise<DistanceBook> {
  const rows = await database.query<{ place: number; metres: Uint8Array }>(
    "/* measured distances */ select place_geometry as place, metres from measured_distance where county_code = $1",
    [county],
  );
  return new Map(rows.map(({ place, metres }) => [place, pageFrom(metres)]));
}

function pageFrom(bytes: Uint8Array): Map<number, number> {
  const numbers = new Float64Array(new Uint8Array(bytes).buffer);
  const page = new Map<number, number>();
  for (let at = 0; at < numbers.length; at += 2) page.set(numbers[at] as number, numbers[at + 1] as number);
  return page;
}

/** Keeps the pages that grew; the others are as they were. */
export async function keepDistances(
  database: Queryable,
  county: string,
  book: DistanceBook,
  grown: ReadonlySet<number>,
): Promise<void> {
  const places = [...grown];
  const pages = places.map((place) => bytesOf(book.get(place) ?? new Map()));
  await database.query(
    `/* keep measured distances */
    insert into measured_distance (county_code, place_geometry, metres)
    select $1, place, decode(metres, 'base64') from unnest($2::bigint[], $3::text[]) as page (place, metres)
    on conflict (county_code, place_geometry) do update set metres = excluded.metres`,
    [county, places, pages],
  );
}

const bytesOf = (page: ReadonlyMap<number, number>): string =>
  Buffer.from(Float64Array.from([...page].flat()).buffer).toString("base64");
