import type { Queryable } from "@cuntong/db/database";
import { todayInChina } from "../geo/day.ts";
import type { CallerContext } from "../identity/context.ts";
import { changeRow, type RowFound } from "../writing/change-row.ts";
import { type InputProblem, invalid, type Refusal } from "../writing/payload-types.ts";
import { HAMLET } from "./ground-kinds.ts";
import { dayProblems, problem, refusalOf } from "./problems.ts";
import type { RecordPopulationInput, RemovePopulationInput } from "./settlement-input.ts";

/** A hamlet is no city: beyond this somebody typed a telephone number. */
const MOST = 1_000_000;

interface Counted {
  readonly since: string;
  readonly households: number | null;
  readonly people: number | null;
}

/** Records who lives in a hamlet from a day on. */
export function recordPopulation(
  context: CallerContext,
  input: RecordPopulationInput,
): Promise<RowFound | Refusal> {
  const { since } = input;
  const counted = { since, households: input.households ?? null, people: input.people ?? null };
  const named = { field: "hamlet", code: input.hamlet };
  return changeRow(
    context,
    { operation: "recordPopulation", of: HAMLET, named, input, fields: {} },
    async (transaction, { code, county }) => {
      const refusal = refusalOf([
        ...dayProblems("since", since, todayInChina()),
        ...countProblems("households", counted.households),
        ...countProblems("people", counted.people),
      ]);
      if (refusal !== undefined) return refusal;
      const before = await countOn(transaction, code, since);
      await writeCount(transaction, { hamlet: code, county, counted });
      return { before: { counted: before }, after: { counted } };
    },
  );
}

/** Takes back the count of a day. */
export function removePopulation(
  context: CallerContext,
  input: RemovePopulationInput,
): Promise<RowFound | Refusal> {
  const named = { field: "hamlet", code: input.hamlet };
  return changeRow(
    context,
    { operation: "removePopulation", of: HAMLET, named, input, fields: {} },
    async (transaction, { code }) => {
      const before = await countOn(transaction, code, input.since);
      if (before === null)
        return invalid("since", `No count is on record for ${input.since}`, `${input.since} 没有人口记录`);
      await transaction.query(
        "/* a count taken back */ delete from hamlet_census where hamlet_id = $1 and since = $2",
        [code, input.since],
      );
      return { before: { counted: before }, after: { counted: null } };
    },
  );
}

function countProblems(field: string, count: number | null): readonly InputProblem[] {
  if (count === null || (count >= 0 && count <= MOST)) return [];
  return [problem(field, `Expected 0 to ${MOST}`, `应在 0 至 ${MOST} 之间`)];
}

async function countOn(transaction: Queryable, hamlet: string, since: string): Promise<Counted | null> {
  const [row] = await transaction.query<Counted>(
    `/* the count of a day */ select since, households, population as people from hamlet_census
    where hamlet_id = $1 and since = $2`,
    [hamlet, since],
  );
  return row ?? null;
}

interface NewCount {
  readonly hamlet: string;
  readonly county: string;
  readonly counted: Counted;
}

const writeCount = (transaction: Queryable, { hamlet, county, counted }: NewCount) =>
  transaction.query(
    `/* who lives there from a day on */
    insert into hamlet_census (hamlet_id, county_code, since, households, population) values ($1, $2, $3, $4, $5)
    on conflict (hamlet_id, since) do update set households = excluded.households, population = excluded.population`,
    [hamlet, county, counted.since, counted.households, counted.people],
  );
