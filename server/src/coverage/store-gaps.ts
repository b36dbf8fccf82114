import type { Queryable } from "@cuntong/db/database";
import { type Day, textOf } from "../geo/day.ts";
import type { Outlook } from "./outlook/outlook.ts";
import type { World } from "./world.ts";

export interface VillageOutlooks {
  readonly indicator: string;
  readonly village: string;
  readonly outlooks: readonly Outlook[];
}

/** Which answers are gaps is what stored coverage says; what becomes of them is added here. */
export async function storeGaps(
  database: Queryable,
  world: World,
  found: readonly VillageOutlooks[],
): Promise<void> {
  const rows = found.flatMap(({ indicator, village, outlooks }) =>
    outlooks.map((outlook) => ({ indicator, village, ...outlook })),
  );
  const column = <Cell>(cell: (row: (typeof rows)[number]) => Cell) => rows.map(cell);
  const code = (project: number | null) => (project === null ? null : world.projects[project]?.code);
  const date = (day: Day | null) => (day === null ? null : textOf(day));
  await database.query(
    `/* computed gaps with their outlook */
    insert into gap (${COLUMNS})
    select county_code, township_code, coverage.village_code, coverage.indicator, basis,
      greatest(coverage.since, ahead.since), least(coverage.until, ahead.until),
      status, shortfall, households_without, people_without, outlook, closes_on, closing_project, stalled_project
    from coverage
    join unnest($2::text[], $3::text[], $4::date[], $5::date[], $6::text[], $7::date[], $8::text[], $9::text[])
      as ahead (indicator, village_code, since, until, outlook, closes_on, closing_project, stalled_project)
      on ahead.village_code = coverage.village_code and ahead.indicator = coverage.indicator
      and ahead.since < coverage.until and coverage.since < ahead.until
    where county_code = $1 and basis = 'COMPUTED' and status in ('PARTIAL', 'UNMET')
      and coverage.village_code = any($10::text[]) and coverage.indicator = any($11::text[])`,
    [
      world.county,
      column((row) => row.indicator),
      column((row) => row.village),
      column((row) => textOf(row.since)),
      column((row) => textOf(row.until)),
      column((row) => row.kind),
      column((row) => date(row.closesOn)),
      column((row) => code(row.closingProject)),
      column((row) => code(row.stalledProject)),
      [...new Set(found.map(({ village }) => village))],
      [...new Set(found.map(({ indicator }) => indicator))],
    ],
  );
}

/** A report says nothing about works to come: its gaps have no closing day and no project. */
export async function storeReportedGaps(
  database: Queryable,
  county: string,
  of: { readonly indicators: readonly string[]; readonly villages: readonly string[] },
): Promise<void> {
  await database.query(
    `/* reported gaps */
    insert into gap (${COLUMNS})
    select county_code, township_code, village_code, indicator, basis, since, until,
      status, shortfall, households_without, people_without, 'ORPHAN', null, null, null
    from coverage
    where county_code = $1 and indicator = any($2::text[]) and village_code = any($3::text[])
      and basis = 'REPORTED' and status in ('PARTIAL', 'UNMET')`,
    [county, of.indicators, of.villages],
  );
}

const COLUMNS =
  "county_code, township_code, village_code, indicator, basis, since, until, status, shortfall, households_without, people_without, outlook, closes_on, closing_project, stalled_project";
