import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import { geoJsonText } from "../areas/outside-county.ts";
import type { Vertex } from "../geo/checked-geometry.ts";
import { dividedAt } from "../geo/divided-line.ts";
import type { AuditEntry } from "../writing/audit.ts";
import { ROAD_EDGE } from "./ground-kinds.ts";
import { newId } from "./ids.ts";
import { type Junction, type Place, writeJunction } from "./new-junction.ts";

const Stretch = z.object({
  id: z.string(),
  fromNode: z.string(),
  toNode: z.string(),
  version: z.number(),
  lengthMetres: z.number(),
  line: z.array(z.tuple([z.number(), z.number()])),
});
type Stretch = z.infer<typeof Stretch>;

/**
 * Cuts the stretch of road beside a place in two and gives the junction between the halves; undefined where none is
 * near enough. Both halves have the surface, the project and the life of the whole.
 */
export async function divideStretch(
  transaction: Queryable,
  place: Place,
  withinMetres: number,
): Promise<Junction | undefined> {
  const beside = await stretchBeside(transaction, place, withinMetres);
  const course = beside === undefined ? [] : await holdCourse(transaction, beside);
  const own = course.find(({ id }) => id === beside);
  if (own === undefined) return undefined;
  const divided = dividedAt(own.line, place.position);
  if (typeof divided === "string") return junctionAtEnd(transaction, own, divided);
  const joint = { ...place, position: divided.place };
  await writeJunction(transaction, joint);
  const audit: AuditEntry[] = [];
  for (const stretch of course) audit.push(...(await cutInTwo(transaction, stretch, joint)));
  return { id: joint.id, position: joint.position, audit };
}

async function stretchBeside(
  transaction: Queryable,
  { county, position }: Place,
  withinMetres: number,
): Promise<string | undefined> {
  const [found] = await transaction.query<{ id: string }>(
    `/* the stretch of road beside an end */
    select id from road_edge, (select st_setsrid(st_makepoint($2, $3), 4326)::geography as place) asked
    where county_code = $1 and deleted_at is null and st_dwithin(geometry::geography, place, $4)
    order by st_distance(geometry::geography, place), id limit 1`,
    [county, ...position, withinMetres],
  );
  return found?.id;
}

/** The stretch, and those that had or will have its course on other days: an upgrade closes one and opens the next. */
async function holdCourse(transaction: Queryable, id: string): Promise<readonly Stretch[]> {
  // Whoever upgraded one of them while it was waited for has added another.
  for (let held: readonly Stretch[] = []; ; ) {
    const rows = await transaction.query(
      `/* hold a course of road */
      select id, from_node as "fromNode", to_node as "toNode", version,
        round(st_length(geometry::geography)::numeric, 2)::float8 as "lengthMetres",
        st_asgeojson(geometry, 15)::json -> 'coordinates' as line
      from road_edge where deleted_at is null and county_code = (select county_code from road_edge where id = $1)
        and geometry ~= (select geometry from road_edge where id = $1)
        and st_equals(geometry, (select geometry from road_edge where id = $1))
      order by id for update`,
      [id],
    );
    if (rows.length === held.length) return held;
    held = rows.map((row) => Stretch.parse(row));
  }
}

async function junctionAtEnd(
  transaction: Queryable,
  { fromNode, toNode }: Stretch,
  end: "start" | "end",
): Promise<Junction> {
  const id = end === "start" ? fromNode : toNode;
  const [found] = await transaction.query<{ longitude: number; latitude: number }>(
    "/* where a junction lies */ select st_x(position) as longitude, st_y(position) as latitude from road_node where id = $1",
    [id],
  );
  if (found === undefined) throw new Error(`A stretch of road ends at ${id}, which is no junction`);
  return { id, position: [found.longitude, found.latitude], audit: [] };
}

/** The first half keeps the id and with it the history; the second half says where it comes from. */
async function cutInTwo(
  transaction: Queryable,
  stretch: Stretch,
  { county, id: joint, position }: Place,
): Promise<readonly AuditEntry[]> {
  const divided = dividedAt(stretch.line, position);
  if (typeof divided === "string") throw new Error(`${stretch.id} cannot be cut at its ${divided}`);
  const second = newId(county, "road");
  await writeSecondHalf(transaction, {
    ...{ of: stretch.id, id: second, joint },
    line: [position, ...divided.after.slice(1)],
  });
  const line = [...divided.before.slice(0, -1), position];
  const lengthMetres = await shorten(transaction, { id: stretch.id, joint, line });
  const { id, version, toNode } = stretch;
  return [
    {
      kind: ROAD_EDGE.kind,
      code: id,
      before: { toNode, lengthMetres: stretch.lengthMetres, version },
      after: { toNode: joint, lengthMetres, continuesAs: second, version: version + 1 },
    },
    { kind: ROAD_EDGE.kind, code: second, before: null, after: { fromNode: joint, toNode, cutFrom: id } },
  ];
}

interface Half {
  readonly id: string;
  readonly joint: string;
  readonly line: readonly Vertex[];
}

const textOf = (coordinates: readonly Vertex[]): string => geoJsonText({ type: "LineString", coordinates });

const writeSecondHalf = (transaction: Queryable, { of, id, joint, line }: Half & { readonly of: string }) =>
  transaction.query(
    `/* the second half of a stretch */
    insert into road_edge (id, county_code, from_node, to_node, name, class, surface, width_m, opened_on, closed_on, project_code, geometry, position_kind)
    select $2, county_code, $3, to_node, name, class, surface, width_m, opened_on, closed_on, project_code, st_geomfromgeojson($4::text), position_kind
    from road_edge where id = $1`,
    [of, id, joint, textOf(line)],
  );

async function shorten(transaction: Queryable, { id, joint, line }: Half): Promise<number> {
  const [row] = await transaction.query<{ lengthMetres: number }>(
    `/* the first half of a stretch */
    update road_edge set to_node = $2, geometry = st_geomfromgeojson($3::text), version = version + 1, updated_at = now()
    where id = $1 returning round(st_length(geometry::geography)::numeric, 2)::float8 as "lengthMetres"`,
    [id, joint, textOf(line)],
  );
  if (row === undefined) throw new Error(`The stretch ${id} was not shortened`);
  return row.lengthMetres;
}
