import type { Queryable } from "@cuntong/db/database";
import type { NaiveCounty } from "../naive/county.ts";
import { censusOn, hamletsOf, totalKnown } from "../naive/people.ts";

interface StatusRow {
  readonly code: string;
  readonly progress: number;
  readonly forecast: string | null;
  readonly schedule: string;
  readonly lastReportOn: string | null;
}

interface VillageRow {
  readonly number: number;
  readonly households: number | null;
  readonly people: number | null;
}

/** Progress, forecast and schedule of every project, and the people of every village on the data day. */
export async function projectDifferences(
  database: Queryable,
  naive: NaiveCounty,
): Promise<readonly string[]> {
  return [...(await inProjects(database, naive)), ...(await inPeople(database, naive))];
}

async function inProjects(database: Queryable, naive: NaiveCounty): Promise<readonly string[]> {
  const rows = await database.query<StatusRow>(
    `/* derived status of a world's projects */
    select substr(project_code, 8) as code, physical_progress as progress, forecast_finish::text as forecast, schedule,
      last_report_on::text as "lastReportOn"
    from project_status where county_code = $1`,
    [naive.world.county],
  );
  const stored = new Map(rows.map(({ code, ...row }) => [code, row]));
  return [...naive.outlooks].flatMap(([code, ours]) => {
    const theirs = stored.get(code);
    const isSame =
      theirs !== undefined &&
      Math.abs(theirs.progress - ours.progress) < 1e-9 &&
      theirs.forecast === ours.forecast &&
      theirs.schedule === ours.schedule &&
      theirs.lastReportOn === ours.lastReportOn;
    return isSame ? [] : [`project ${code}: engine ${JSON.stringify(theirs)}, naive ${JSON.stringify(ours)}`];
  });
}

async function inPeople(database: Queryable, naive: NaiveCounty): Promise<readonly string[]> {
  const { world } = naive;
  const rows = await database.query<VillageRow>(
    `/* a world's village counts */
    select substr(code, 10)::int as number, households, population as people from village where county_code = $1 and deleted_at is null`,
    [world.county],
  );
  return rows.flatMap(({ number, households, people }) => {
    const counts = hamletsOf(world, number).map((hamlet) => censusOn(hamlet, world.dataAsOf));
    const ours = {
      households: totalKnown(counts.map((count) => count.households)),
      people: totalKnown(counts.map((count) => count.people)),
    };
    const isSame = households === ours.households && people === ours.people;
    return isSame
      ? []
      : [`village ${number}: engine ${households}, ${people}; naive ${JSON.stringify(ours)}`];
  });
}
