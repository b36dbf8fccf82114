import type { Database } from "@cuntong/db/database";
import { insideShape } from "@cuntong/server/areas/inside-shape";
import { statementOf } from "@cuntong/server/database/sql";
import { VILLAGES_IN_TILE } from "@cuntong/server/tiles/village-layer";
import { beforeAll, expect, test } from "vitest";
import { served, within } from "../support/served.ts";
import { ONE_COUNTY } from "./many-counties.ts";

interface PlanNode {
  readonly "Node Type": string;
  readonly "Index Name"?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Tests of a database with many counties: whoever sees but some of them still looks places up by their position. */
export function spatialPlansBehindPolicies(database: Database): void {
  let store: Database;
  let fifty: readonly string[];

  beforeAll(async () => {
    store = await served(database);
    const counties = await database.query<{ code: string }>(
      "select code from area where level = 'COUNTY' order by code limit 50",
    );
    fifty = counties.map(({ code }) => code);
  });

  const planOf = async (reads: "*" | readonly string[], text: string, values: readonly unknown[]) => {
    const [row] = await within(store, reads).query<Record<string, readonly { Plan: PlanNode }[]>>(
      `explain (format json) ${text}`,
      values,
    );
    const [plan] = Object.values(row ?? {})[0] ?? [];
    if (plan === undefined) throw new Error("The database gave no plan");
    return nodesOf(plan.Plan).map((node) => `${node["Node Type"]} ${node["Index Name"] ?? ""}`.trim());
  };

  const some = (reads: "*" | readonly string[]) =>
    reads === "*" ? "every county" : `${reads.length} counties`;

  test("a tile finds its villages by the index of positions, with the rights of 1, of 50 and of all counties", async () => {
    for (const reads of [[ONE_COUNTY], fifty, "*"] as const) {
      const plan = await planOf(reads, VILLAGES_IN_TILE, [12, 3234, 1746]);
      expect(plan.join(", "), some(reads)).toContain("village_seat_3857");
      expect(plan, some(reads)).not.toContain("Seq Scan");
    }
  });

  test("so does a shape drawn on the map", async () => {
    const shape = {
      type: "Polygon",
      coordinates: [
        [
          [104.1, 25.1],
          [104.15, 25.1],
          [104.12, 25.15],
          [104.1, 25.1],
        ],
      ],
    };
    const { text, values } = statementOf(insideShape("village.seat_3857", shape));
    for (const reads of [[ONE_COUNTY], fifty] as const) {
      const plan = await planOf(reads, `select code from village where ${text}`, values);
      expect(plan.join(", "), some(reads)).toContain("village_seat_3857");
    }
  });
}
