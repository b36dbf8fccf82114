import type { Queryable } from "@cuntong/db/database";
import { todayInChina } from "../../geo/day.ts";
import type { CallerContext } from "../../identity/context.ts";
import { type Changed, change } from "../../writing/change.ts";
import { type InputProblem, InvalidInput, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import { refreshProjectStatus } from "../status.ts";
import type { NewProjectInput } from "./create-project-input.ts";
import { moneyProblems, neededTextProblems, orderProblems, problem, textProblems } from "./input-problems.ts";
import { kindProblems, plannedFrom, quantityProblems, writePlanned } from "./planned-quantities.ts";
import { servedProblems, writeServed } from "./served-places.ts";
import { townshipProblems } from "./township.ts";

const LONGEST_NAME = 200;

/** A new project, proposed. */
export const createProject = (
  context: CallerContext,
  input: NewProjectInput,
): Promise<ProjectFound | Refusal> => {
  const { county, idempotencyKey } = input;
  return change<ProjectFound>(
    context,
    { operation: "createProject", county, role: "ENGINEER", idempotencyKey, input },
    (transaction) => create(transaction, input),
  );
};

async function create(
  transaction: Queryable,
  input: NewProjectInput,
): Promise<Changed<ProjectFound> | Refusal> {
  const problems = [...inputProblems(input), ...(await placeProblems(transaction, input))];
  if (problems.length > 0) return new InvalidInput(problems);
  const code = input.code ?? (await nextCode(transaction, input.county));
  if (!(await insertProject(transaction, code, input)))
    return new InvalidInput([
      problem("code", "This code is taken; choose another", "该编码已被使用，请另选"),
    ]);
  const where = { county: input.county, project: code };
  await writeServed(transaction, where, servedOf(input));
  await writePlanned(transaction, where, plannedFrom(input.quantities ?? []));
  await refreshProjectStatus(transaction, input.county, code);
  const { idempotencyKey: _, ...given } = input;
  const after = { ...given, code, stage: "PROPOSED", version: 1 };
  return { answer: { code }, audit: [{ kind: "Project", code, before: null, after }] };
}

const servedOf = ({ villages, hamlets }: NewProjectInput) => ({
  villages: villages ?? [],
  hamlets: hamlets ?? [],
});

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

function inputProblems(input: NewProjectInput): readonly InputProblem[] {
  const { code, name, programme, mode, responsibleUnit, plannedStart, plannedFinish, budget } = input;
  return [
    ...(code && !CODE.test(code)
      ? [problem("code", "1 to 64 letters, digits, . _ or -", "应为 1 至 64 个字母、数字、. _ 或 -")]
      : []),
    ...neededTextProblems("name", name, LONGEST_NAME),
    ...textProblems("programme", programme),
    ...textProblems("mode", mode),
    ...textProblems("responsibleUnit", responsibleUnit),
    ...moneyProblems("budget", budget),
    ...orderProblems(
      "plannedFinish",
      { day: plannedStart, english: "the planned start", chinese: "计划开工日期" },
      { day: plannedFinish, english: "The planned finish", chinese: "计划完工日期" },
    ),
    ...quantityProblems(plannedFrom(input.quantities ?? [])),
  ];
}

async function placeProblems(
  transaction: Queryable,
  input: NewProjectInput,
): Promise<readonly InputProblem[]> {
  const { county, township } = input;
  const [known] = await transaction.query(
    "/* is it a county */ select 1 from area where code = $1 and level = 'COUNTY'",
    [county],
  );
  if (known === undefined) return [problem("county", `There is no county ${county}`, `没有县 ${county}`)];
  return [
    ...(await townshipProblems(transaction, county, township)),
    ...(await servedProblems(transaction, county, servedOf(input))),
    ...(await kindProblems(transaction, plannedFrom(input.quantities ?? []))),
  ];
}

/** County, year, number: the next that is free. Whoever makes another one of this county waits. */
async function nextCode(transaction: Queryable, county: string): Promise<string> {
  const prefix = `${county}-${todayInChina().slice(0, 4)}-`;
  await transaction.query("/* one new code at a time */ select pg_advisory_xact_lock(7215, hashtext($1))", [
    county,
  ]);
  const [last] = await transaction.query<{ number: number }>(
    `/* the last number of a year */ select coalesce(max(substr(code, length($1) + 1)::int), 0) as number
    from project where starts_with(code, $1) and substr(code, length($1) + 1) ~ '^[0-9]{1,8}$'`,
    [prefix],
  );
  return prefix + String((last?.number ?? 0) + 1).padStart(4, "0");
}

/** False when the code is taken, also by a project that the caller may not see. */
async function insertProject(transaction: Queryable, code: string, input: NewProjectInput): Promise<boolean> {
  const { spell } = await import("@cuntong/db/spelling"); // a dictionary, slow to load
  const { pinyin, initials } = spell(input.name);
  const row = { ...input, code, name: input.name.trim(), pinyin, initials };
  const written = await transaction.query(
    `/* a new project: of its place nothing is known but the names of its villages */
    insert into project (code, county_code, township_code, name, pinyin, initials, sector, programme, mode, stage,
      responsible_unit, planned_start, planned_finish, budget, position_kind)
    select code, county, township, name, pinyin, initials, sector, programme, mode, 'PROPOSED',
      "responsibleUnit", "plannedStart", "plannedFinish", budget, 'GAZETTEER'
    from json_to_record($1::json) as given (code text, county text, township text, name text, pinyin text,
      initials text, sector text, programme text, mode text, "responsibleUnit" text, "plannedStart" date,
      "plannedFinish" date, budget numeric)
    on conflict (code) do nothing returning 1`,
    [JSON.stringify(row)],
  );
  return written.length > 0;
}
