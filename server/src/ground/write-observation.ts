import type { Queryable } from "@cuntong/db/database";
import { todayInChina } from "../geo/day.ts";
import type { CallerContext } from "../identity/context.ts";
import { addRow, changeRow, type RowFound } from "../writing/change-row.ts";
import { moveDataDay } from "../writing/data-day.ts";
import { invalid, type Refusal } from "../writing/payload-types.ts";
import { unknownRow } from "../writing/versions.ts";
import { OBSERVATION } from "./ground-kinds.ts";
import { newId } from "./ids.ts";
import type {
  CorrectObservationInput,
  RecordObservationInput,
  RemoveObservationInput,
} from "./observation-input.ts";
import { observationProblems, questionOf, statementProblems } from "./observation-rules.ts";
import { refusalOf } from "./problems.ts";
import { takeBack } from "./take-back.ts";

/** Records what was found or said of a place. */
export function recordObservation(
  context: CallerContext,
  input: RecordObservationInput,
): Promise<RowFound | Refusal> {
  const { county } = input;
  return addRow(context, { operation: "recordObservation", county, input }, async (transaction) => {
    await transaction.query("select pg_advisory_xact_lock(7216, hashtext($1))", [county]);
    const refusal = refusalOf(await observationProblems(transaction, input, todayInChina()));
    if (refusal !== undefined) return refusal;
    const id = await writeObservation(transaction, context.caller.account, input);
    await moveDataDay(transaction, county, input.asOf);
    const { idempotencyKey: _, ...after } = input;
    return { answer: { code: id }, audit: [{ kind: OBSERVATION.kind, code: id, before: null, after }] };
  });
}

async function writeObservation(
  transaction: Queryable,
  account: string,
  input: RecordObservationInput,
): Promise<string> {
  const { county, village, hamlet, indicator, part, kind, asOf, value, isMet, quote } = input;
  const document = await documentOf(transaction, county, input.source);
  const [row] = await transaction.query<{ id: string }>(
    `/* what was found of a place */ insert into observation
      (county_code, village_code, hamlet_id, indicator, part, as_of, kind, value, is_met, unit, document_id, quote, recorded_by)
    select $1, $2, $3, $4, $5, $6, $7, $8, $9, case when $8::numeric is not null then unit end, $10, $11, $12
    from indicator where id = $4 returning id::text as id`,
    [county, village, hamlet, indicator, part, asOf, kind, value, isMet, document, quote, account].map(
      (one) => one ?? null,
    ),
  );
  if (row === undefined) throw new Error("The observation was not written");
  return row.id;
}

const isRowNumber = (id: string): boolean => /^[0-9]{1,18}$/.test(id);

/** Says otherwise what an observation states; its place, question and day stay. */
export async function correctObservation(
  context: CallerContext,
  input: CorrectObservationInput,
): Promise<RowFound | Refusal> {
  const [value, isMet] = [input.value ?? null, input.isMet ?? null];
  const [source, quote] = [input.source ?? null, input.quote ?? null];
  const named = { field: "observation", code: input.observation };
  if (!isRowNumber(input.observation)) return unknownRow(OBSERVATION, named);
  const fields = { value, isMet, source, quote };
  return changeRow(
    context,
    { operation: "correctObservation", of: OBSERVATION, named, input, fields },
    async (transaction, row) => {
      const question = await questionOf(transaction, String(row.indicator));
      if (!input.reason?.trim()) return invalid("reason", "A correction states its reason", "更正须说明原因");
      const refusal = question && refusalOf(statementProblems(question, input));
      if (refusal !== undefined) return refusal;
      const document = await documentOf(transaction, row.county, source);
      return { columns: { value, is_met: isMet, document_id: document, quote } };
    },
  );
}

/** Takes back what nobody should have recorded. */
export async function removeObservation(
  context: CallerContext,
  input: RemoveObservationInput,
): Promise<RowFound | Refusal> {
  const named = { field: "observation", code: input.observation };
  if (!isRowNumber(input.observation)) return unknownRow(OBSERVATION, named);
  return takeBack(context, { operation: "removeObservation", of: OBSERVATION, named, input });
}

/** The county's document of this title; a new one when there is none yet. */
async function documentOf(
  transaction: Queryable,
  county: string,
  source: string | null | undefined,
): Promise<string | null> {
  const title = source?.trim();
  if (!title) return null;
  const [known] = await transaction.query<{ id: string }>(
    `/* a document by its title */ select id from source_document
    where title = $2 and (county_code = $1 or county_code is null) order by county_code nulls last, id limit 1`,
    [county, title],
  );
  if (known !== undefined) return known.id;
  const id = newId(county, "source");
  await transaction.query(
    "/* a document */ insert into source_document (id, county_code, title) values ($1, $2, $3)",
    [id, county, title],
  );
  return id;
}
