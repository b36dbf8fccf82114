import type { Queryable } from "@cuntong/db/database";
import type { Vertex } from "../geo/checked-geometry.ts";
import type { AuditEntry } from "../writing/audit.ts";

/** Where roads meet. */
export interface Junction {
  readonly id: string;
  readonly position: Vertex;
  /** Of the stretches that were cut in two to make it. */
  readonly audit: readonly AuditEntry[];
}

/** Where a junction is wanted, and the id that a new one gets. */
export interface Place {
  readonly county: string;
  readonly id: string;
  readonly position: Vertex;
}

export async function writeJunction(transaction: Queryable, { county, id, position }: Place): Promise<void> {
  await transaction.query(
    `/* a new junction */ insert into road_node (id, county_code, position)
    values ($1, $2, st_setsrid(st_makepoint($3, $4), 4326))`,
    [id, county, ...position],
  );
}
