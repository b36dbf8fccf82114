import type { Queryable } from "@cuntong/db/database";
import { textOf } from "../geo/day.ts";
import type { AnswerRow } from "./answer-rows.ts";
import { storeGaps, storeReportedGaps, type VillageOutlooks } from "./store-gaps.ts";
import type { World } from "./world.ts";

/** The villages whose answers to an indicator differ from what is stored, with their new rows. */
export interface Changed {
  readonly indicator: string;
  /** Codes; also of villages that are gone. */
  readonly villages: readonly string[];
  readonly rows: readonly AnswerRow[];
  readonly outlooks: readonly VillageOutlooks[];
}

/**
 * Replaces stored answers: values, then what the views make of them. Asked for all at once: the database works through
 * them by itself while the next answers are being found.
 */
export async function storeAnswers(
  database: Queryable,
  world: World,
  changes: readonly Changed[],
): Promise<void> {
  if (changes.length === 0) return;
  const made = batches(changes).map((batch) => ({ world, ...batch }));
  await Promise.all([
    ...forget(database, made),
    insertValues(database, world, changes),
    ...made.flatMap((batch) => [
      storeHamletAnswers(database, batch),
      storeVillageAnswers(database, batch),
      storeReportedGaps(database, world.county, batch),
    ]),
    storeGaps(
      database,
      world,
      changes.flatMap(({ outlooks }) => outlooks),
    ),
  ]);
}

const ANSWER_TABLES = ["place_value", "hamlet_coverage", "coverage", "gap"];

const forget = (database: Queryable, batches: readonly Answering[]): readonly Promise<unknown>[] =>
  ANSWER_TABLES.flatMap((table) =>
    batches.map(({ world, indicators, villages }) =>
      database.query(
        `/* forget answers that changed */ delete from ${table}
        where county_code = $1 and indicator = any($2::text[]) and village_code = any($3::text[])`,
        [world.county, indicators, villages],
      ),
    ),
  );

/** Changes that touch the same villages are made together. */
export function batches(changes: readonly Changed[]) {
  const batch = new Map<string, { indicators: string[]; villages: readonly string[] }>();
  for (const { indicator, villages } of changes) {
    const key = villages.join(",");
    const known = batch.get(key);
    if (known === undefined) batch.set(key, { indicators: [indicator], villages });
    else known.indicators.push(indicator);
  }
  return [...batch.values()];
}

const VALUE_COLUMNS =
  "county_code, village_code, hamlet_id, indicator, basis, since, until, outcome, value, detail";

async function insertValues(database: Queryable, world: World, changes: readonly Changed[]): Promise<void> {
  const found = changes.flatMap(({ indicator, rows }) => rows.map((row) => ({ indicator, row })));
  const column = <Cell>(cell: (row: AnswerRow) => Cell) => found.map(({ row }) => cell(row));
  await database.query(
    `/* what the rules found */
    insert into place_value (${VALUE_COLUMNS})
    select $1, village, hamlet, indicator, basis, since, until, outcome, value, detail::jsonb
    from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[], $8::text[], $9::numeric[], $10::text[])
      as found (indicator, village, hamlet, basis, since, until, outcome, value, detail)`,
    [
      world.county,
      found.map(({ indicator }) => indicator),
      column((row) => world.villages[row.village]?.code),
      column((row) => (row.hamlet === null ? null : world.hamlets[row.hamlet]?.id)),
      column((row) => row.basis),
      column((row) => textOf(row.piece.since)),
      column((row) => textOf(row.piece.until)),
      column((row) => row.piece.kind),
      column((row) => row.piece.value),
      column((row) => row.piece.detail),
    ],
  );
}

interface Answering {
  readonly world: World;
  readonly indicators: readonly string[];
  readonly villages: readonly string[];
}

const HAMLET_COLUMNS =
  "county_code, village_code, hamlet_id, indicator, basis, since, until, status, status_since, status_until, value, shortfall, households, population, detail";

async function storeHamletAnswers(database: Queryable, of: Answering): Promise<void> {
  await database.query(
    `/* store the answers of hamlets */ insert into hamlet_coverage (${HAMLET_COLUMNS})
    select ${HAMLET_COLUMNS} from hamlet_answer
    where county_code = $1 and indicator = any($2::text[]) and village_code = any($3::text[])`,
    [of.world.county, of.indicators, of.villages],
  );
}

async function storeVillageAnswers(database: Queryable, of: Answering): Promise<void> {
  await database.query(
    `/* store the answers of villages */
    insert into coverage select * from village_answer($1, $2::text[], $3::text[])`,
    [of.world.county, of.indicators, of.villages],
  );
}
