import type { Queryable } from "@cuntong/db/database";
import { geoJsonText, outsideCounty } from "../areas/outside-county.ts";
import { sql } from "../database/sql.ts";
import {
  type CheckedGeometry,
  checkedGeometry,
  type GeometryFault,
  isFault,
} from "../geo/checked-geometry.ts";
import { todayInChina } from "../geo/day.ts";
import type { CallerContext } from "../identity/context.ts";
import type { Changed } from "../writing/change.ts";
import { addRow, insertRow, type RowFound } from "../writing/change-row.ts";
import { type InputProblem, invalid, type Refusal } from "../writing/payload-types.ts";
import { projectProblems } from "./county-places.ts";
import { ROAD_EDGE } from "./ground-kinds.ts";
import { newId } from "./ids.ts";
import { junctionsOf } from "./junctions.ts";
import type { Junction } from "./new-junction.ts";
import { dayProblems, problem, refusalOf, textProblems } from "./problems.ts";
import type { AddRoadEdgeInput } from "./road-input.ts";

const WIDEST_METRES = 100;

export const widthProblems = (width: number | null | undefined): readonly InputProblem[] =>
  width === null || width === undefined || (width > 0 && width <= WIDEST_METRES)
    ? []
    : [
        problem(
          "widthMetres",
          `Expected more than 0, and ${WIDEST_METRES} at most`,
          `应大于 0 且不超过 ${WIDEST_METRES}`,
        ),
      ];

export function addRoadEdge(context: CallerContext, input: AddRoadEdgeInput): Promise<RowFound | Refusal> {
  const { county } = input;
  return addRow(context, { operation: "addRoadEdge", county, input }, async (transaction) => {
    const line = await lineOf(transaction, input);
    const refusal = refusalOf([
      ...textProblems("name", input.name),
      ...widthProblems(input.widthMetres),
      ...dayProblems("openedOn", input.openedOn, todayInChina()),
      ...(await projectProblems(transaction, county, input.project)),
      ...(isFault(line) ? [problem("location", line.english, line.chinese)] : []),
    ]);
    if (refusal !== undefined || isFault(line)) return refusal as Refusal;
    return writeEdge(transaction, input, line);
  });
}

async function lineOf(
  transaction: Queryable,
  { county, location }: AddRoadEdgeInput,
): Promise<CheckedGeometry | GeometryFault> {
  const checked = checkedGeometry(location, ["LineString"]);
  if (isFault(checked)) return checked;
  return (await outsideCounty(transaction, county, checked)) ?? checked;
}

async function writeEdge(
  transaction: Queryable,
  input: AddRoadEdgeInput,
  line: CheckedGeometry,
): Promise<Changed<RowFound> | Refusal> {
  const { county } = input;
  const id = newId(county, "road");
  const { from, to } = await junctionsOf(transaction, county, id, line);
  if (from.id === to.id)
    return invalid(
      "location",
      "It begins and ends at the same junction; cut it in two",
      "起点与终点为同一节点，请分为两段",
    );
  const name = input.name?.trim() ?? "";
  await insertRow(transaction, ROAD_EDGE, {
    id,
    county_code: county,
    from_node: from.id,
    to_node: to.id,
    name,
    class: input.class,
    surface: input.surface,
    width_m: input.widthMetres ?? null,
    opened_on: input.openedOn ?? null,
    project_code: input.project ?? null,
    geometry: sql`st_geomfromgeojson(${geoJsonText(joined(line, from, to))}::text)`,
    position_kind: input.positionKind ?? "SURVEYED",
  });
  const { idempotencyKey: _, location: __, ...stated } = input;
  const after = { ...stated, fromNode: from.id, toNode: to.id };
  const entry = { kind: ROAD_EDGE.kind, code: id, before: null, after };
  return { answer: { code: id }, audit: [...from.audit, ...to.audit, entry] };
}

/** The line from junction to junction. */
const joined = (line: CheckedGeometry, from: Junction, to: Junction) => ({
  type: line.type,
  coordinates: [from.position, ...(line.coordinates as unknown[]).slice(1, -1), to.position],
});
