import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import type { InputProblem } from "../writing/payload-types.ts";
import { hamletProblems, villageProblems } from "./county-places.ts";
import type { RecordObservationInput } from "./observation-input.ts";
import { amountProblems, dayProblems, problem, textProblems } from "./problems.ts";

const Question = z.object({ parts: z.array(z.string()), judgedFor: z.string(), name: z.string() });
export type Question = z.infer<typeof Question>;

export async function questionOf(transaction: Queryable, indicator: string): Promise<Question | undefined> {
  const [row] = await transaction.query(
    `/* a service question */ select parts, judged_for as "judgedFor", name from indicator where id = $1`,
    [indicator],
  );
  return row === undefined ? undefined : Question.parse(row);
}

/** All that keeps an observation from being recorded. */
export async function observationProblems(
  transaction: Queryable,
  input: RecordObservationInput,
  today: string,
): Promise<readonly InputProblem[]> {
  const question = await questionOf(transaction, input.indicator);
  if (question === undefined)
    return [problem("indicator", `There is no question ${input.indicator}`, `没有指标 ${input.indicator}`)];
  const problems = [
    ...(await placeProblems(transaction, input, question)),
    ...partProblems(question, input.part),
    ...asOfProblems(input.asOf, today),
    ...statementProblems(question, input),
  ];
  return problems.length > 0 ? problems : alreadySaid(transaction, input);
}

async function placeProblems(transaction: Queryable, input: RecordObservationInput, question: Question) {
  const { county, village, hamlet } = input;
  if (!hamlet) return ofVillage(transaction, county, village);
  if (question.judgedFor === "VILLAGE")
    return [problem("hamlet", "This question is asked of whole villages", "该指标按行政村评价")];
  const [own] = await transaction.query<{ village: string }>(
    "/* the hamlet's village */ select village_code as village from hamlet where id = $1",
    [hamlet],
  );
  const unknown = await hamletProblems(transaction, { county, field: "hamlet", codes: [hamlet] });
  if (unknown.length > 0) return unknown.map((one) => ({ ...one, field: "hamlet" }));
  if (own?.village === village) return [];
  return [problem("village", `The hamlet belongs to ${own?.village}`, `该自然村属于 ${own?.village}`)];
}

async function ofVillage(transaction: Queryable, county: string, village: string | null) {
  const codes = village ? [village] : [];
  const unknown = await villageProblems(transaction, { county, field: "village", codes });
  return unknown.map((one) => ({ ...one, field: "village" }));
}

function partProblems({ parts }: Question, part: string | null | undefined): readonly InputProblem[] {
  if (!part || parts.includes(part)) return [];
  return parts.length === 0
    ? [problem("part", "This question has no parts", "该指标不分项")]
    : [problem("part", `Expected ${parts.join(", ")}`, `应为 ${parts.join("、")}`)];
}

const asOfProblems = (asOf: string, today: string): readonly InputProblem[] =>
  asOf > today
    ? [problem("asOf", `Not after today, ${today}`, `不得晚于今天（${today}）`)]
    : dayProblems("asOf", asOf, today);

type Statement = Pick<RecordObservationInput, "value" | "isMet" | "source" | "quote">;

/** A value or a yes or no, never both; parts are met or not. */
export function statementProblems(
  { parts }: Question,
  { value, isMet, source, quote }: Statement,
): readonly InputProblem[] {
  const [hasValue, hasWord] = [value !== null && value !== undefined, isMet !== null && isMet !== undefined];
  const texts = [...textProblems("source", source), ...textProblems("quote", quote)];
  if (hasValue && parts.length > 0)
    return [...texts, problem("value", "Of its parts only met or not is said", "分项仅填达标或不达标")];
  if (hasValue === hasWord)
    return [...texts, problem("value", "Either a value, or whether it is met", "填数值，或填是否达标")];
  return [...texts, ...amountProblems("value", value)];
}

/** Of two statements of one kind for one place and day the first holds: the second would not be heard. */
async function alreadySaid(
  transaction: Queryable,
  { county, village, hamlet, indicator, part, kind, asOf }: RecordObservationInput,
): Promise<readonly InputProblem[]> {
  const [earlier] = await transaction.query<{ id: string }>(
    `/* what was said of the same place and day */ select id::text as id from observation
    where county_code = $1 and village_code is not distinct from $2 and hamlet_id is not distinct from $3
      and indicator = $4 and kind = $5 and as_of = $6 and (part is null or $7::text is null or part = $7)
      and deleted_at is null
    order by observation.id limit 1`,
    [county, village ?? null, hamlet ?? null, indicator, kind, asOf, part ?? null],
  );
  if (earlier === undefined) return [];
  return [
    problem(
      "asOf",
      `Observation ${earlier.id} speaks for the same place and day; correct that one`,
      `该地点当日已有记录 ${earlier.id}，请更正该记录`,
    ),
  ];
}
