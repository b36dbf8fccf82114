import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import { todayInChina } from "../geo/day.ts";
import type { CallerContext } from "../identity/context.ts";
import { changeRow, type RowFound } from "../writing/change-row.ts";
import type { InputProblem, Refusal } from "../writing/payload-types.ts";
import type { HeldRow } from "../writing/versions.ts";
import { widthProblems } from "./add-road-edge.ts";
import { projectProblems } from "./county-places.ts";
import { ROAD_EDGE } from "./ground-kinds.ts";
import { newId } from "./ids.ts";
import { dayProblems, lifeProblems, problem, refusalOf } from "./problems.ts";
import type { UpgradeRoadEdgeInput } from "./road-input.ts";

const Standing = z.object({
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  project: z.string().nullable(),
});

/** Closes a stretch on the day on which another with the same line, from the same junctions, opens. */
export function upgradeRoadEdge(
  context: CallerContext,
  input: UpgradeRoadEdgeInput,
): Promise<RowFound | Refusal> {
  const fields = { closedOn: input.openedOn };
  const named = { field: "edge", code: input.edge };
  return changeRow(
    context,
    { operation: "upgradeRoadEdge", of: ROAD_EDGE, named, input, fields },
    async (transaction, row) => {
      const refusal = refusalOf(await upgradeProblems(transaction, row, input));
      if (refusal !== undefined) return refusal;
      const id = newId(row.county, "road");
      await openInPlace(transaction, id, input);
      const { expectedVersion: _, idempotencyKey: __, edge, ...stated } = input;
      const after = { ...stated, inPlaceOf: edge };
      return {
        columns: { closed_on: input.openedOn },
        found: id,
        audit: [{ kind: ROAD_EDGE.kind, code: id, before: null, after, reason: input.reason ?? null }],
      };
    },
  );
}

async function upgradeProblems(
  transaction: Queryable,
  row: HeldRow,
  input: UpgradeRoadEdgeInput,
): Promise<readonly InputProblem[]> {
  const standing = Standing.parse(row);
  return [
    ...dayProblems("openedOn", input.openedOn, todayInChina()),
    ...lifeProblems("openedOn", { openedOn: standing.openedOn, closedOn: input.openedOn }),
    ...closedProblems(standing.closedOn),
    ...unbuiltProblems(standing),
    ...widthProblems(input.widthMetres),
    ...(await projectProblems(transaction, row.county, input.project)),
  ];
}

const closedProblems = (closedOn: string | null): readonly InputProblem[] =>
  closedOn === null ? [] : [problem("edge", `It is closed since ${closedOn}`, `该路段已于 ${closedOn} 停用`)];

const unbuiltProblems = ({ openedOn, project }: z.infer<typeof Standing>): readonly InputProblem[] =>
  openedOn !== null || project === null
    ? []
    : [
        problem(
          "edge",
          "No opening is on record: it comes with its project. Open it instead",
          "尚无启用日期（随项目建成启用），请改为登记启用",
        ),
      ];

const openInPlace = (
  transaction: Queryable,
  id: string,
  { edge, openedOn, surface, class: roadClass, widthMetres, project }: UpgradeRoadEdgeInput,
) =>
  transaction.query(
    `/* a stretch in place of another */
    insert into road_edge (id, county_code, from_node, to_node, name, class, surface, width_m, opened_on, project_code, geometry, position_kind)
    select $2, county_code, from_node, to_node, name, coalesce($5, class), $4, coalesce($6, width_m), $3, $7, geometry, position_kind
    from road_edge where id = $1`,
    [edge, id, openedOn, surface, roadClass ?? null, widthMetres ?? null, project ?? null],
  );
