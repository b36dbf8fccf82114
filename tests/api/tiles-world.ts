import type { Queryable } from "@cuntong/db/database";
import { answerRows, gapRows, isGap } from "./tiles-world/answers.ts";
import { areaRows } from "./tiles-world/areas.ts";
import { insert } from "./tiles-world/insert.ts";
import { insertRelocation } from "./tiles-world/relocation.ts";
import { censusRow, hamletRows, isCounted, villageRows } from "./tiles-world/settlements.ts";
import { many, seeded } from "./tiles-world/shapes.ts";
import { assetRow, insertRoads, projectRow, statusRow } from "./tiles-world/works.ts";

const INDICATORS = ["water_quantity", "network_4g"];

/**
 * A crowded county for tile tests, made by a seeded generator: awkward outlines (a hole, islands, a spike, an
 * outline far finer than a tile's unit), curvy roads, points and lines that serve, answers that change often.
 */
export async function fillTilesWorld(database: Queryable): Promise<void> {
  const random = seeded(7);
  const villages = villageRows(random);
  await insert(database, "area", areaRows(random));
  await insert(database, "village", villages);
  const hamlets = villages.flatMap((village) => hamletRows(village, random));
  await insert(database, "hamlet", hamlets);
  await insert(database, "hamlet_census", hamlets.filter(isCounted).map(censusRow));
  const projects = many(60, (n) => projectRow(n, random));
  await insert(database, "project", projects);
  await insert(database, "project_status", projects.map(statusRow));
  await insertRoads(database, random);
  await insert(
    database,
    "asset",
    many(300, (n) => assetRow(n, random)),
  );
  await insertRelocation(database, villages, random);
  const answers = villages.flatMap((village) => INDICATORS.flatMap((id) => answerRows(village, id, random)));
  await insert(database, "coverage", answers);
  await insert(
    database,
    "gap",
    answers.filter(isGap).flatMap((answer) => gapRows(answer, random)),
  );
}
