import type { Queryable } from "@cuntong/db/database";
import { geoJsonText, outsideCounty } from "../../areas/outside-county.ts";
import { type CheckedGeometry, checkedGeometry, isFault } from "../../geo/checked-geometry.ts";
import type { CallerContext } from "../../identity/context.ts";
import { type InvalidInput, invalid, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import { changeProject, type Effect, type HeldProject } from "./change-project.ts";
import type { GeometryInput } from "./geometry-input.ts";

const TYPES = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"];

/** Says where the works are. A shape is never mended: whoever drew it is told what is wrong. */
export const setGeometry = (
  context: CallerContext,
  input: GeometryInput,
): Promise<ProjectFound | Refusal> => {
  const shape = input.geometry == null ? null : checkedGeometry(input.geometry, TYPES);
  const problems =
    shape !== null && isFault(shape)
      ? [{ field: "geometry", message: shape.english, messageZh: shape.chinese }]
      : [];
  return changeProject(context, { operation: "setGeometry", input, problems }, (held) =>
    place(held, shape as CheckedGeometry | null, input.positionKind),
  );
};

async function place(
  { transaction, code, county }: HeldProject,
  shape: CheckedGeometry | null,
  positionKind: string,
): Promise<Effect | Refusal> {
  const fault = shape === null ? undefined : await faultOf(transaction, county, shape);
  if (fault !== undefined) return fault;
  const before = await geometryOf(transaction, code);
  await transaction.query(
    `/* where the works are */ update project set position_kind = $3,
      geometry = st_setsrid(st_geomfromgeojson($2::text), 4326) where code = $1`,
    [code, shape === null ? null : geoJsonText(shape), positionKind],
  );
  return {
    before,
    after: {
      geometry: shape === null ? null : { type: shape.type, coordinates: shape.coordinates },
      positionKind,
    },
  };
}

async function faultOf(
  transaction: Queryable,
  county: string,
  shape: CheckedGeometry,
): Promise<InvalidInput | undefined> {
  const outside = await outsideCounty(transaction, county, shape);
  if (outside !== undefined) return invalid("geometry", outside.english, outside.chinese);
  const [row] = await transaction.query<{ isValid: boolean; reason: string }>(
    `/* is the shape valid */ select st_isvalid(shape) as "isValid", st_isvalidreason(shape) as reason
    from st_setsrid(st_geomfromgeojson($1::text), 4326) shape`,
    [geoJsonText(shape)],
  );
  if (row?.isValid) return undefined;
  return invalid(
    "geometry",
    `The shape is not valid: ${row?.reason}`,
    `图形无效（自相交等），位置见：${row?.reason}`,
  );
}

async function geometryOf(transaction: Queryable, code: string): Promise<Record<string, unknown>> {
  const [row] = await transaction.query(
    `/* where the works were */ select st_asgeojson(geometry, 7)::json as geometry, position_kind as "positionKind"
    from project where code = $1`,
    [code],
  );
  return row ?? {};
}
