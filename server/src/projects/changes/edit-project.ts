import type { CallerContext } from "../../identity/context.ts";
import { type InputProblem, InvalidInput, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import type { ProjectRow } from "../project-versions.ts";
import { changeProject, type Effect, type HeldProject } from "./change-project.ts";
import type { ProjectEditInput } from "./edit-project-input.ts";
import { moneyProblems, neededTextProblems, orderProblems, textProblems } from "./input-problems.ts";
import { effectOn, type ProjectValues, writeColumns } from "./project-columns.ts";
import { townshipProblems } from "./township.ts";

const LONGEST_NAME = 200;

/** Changes the fields that are given. */
export const editProject = (
  context: CallerContext,
  input: ProjectEditInput,
): Promise<ProjectFound | Refusal> =>
  changeProject(context, { operation: "editProject", input }, (held) => edit(held, input));

async function edit(held: HeldProject, input: ProjectEditInput): Promise<Effect | Refusal> {
  const { transaction, county, row, code } = held;
  const problems = [
    ...fieldProblems(input, row),
    ...(await townshipProblems(transaction, county, input.township)),
  ];
  if (problems.length > 0) return new InvalidInput(problems);
  const values = await valuesFrom(input);
  await writeColumns(transaction, code, values);
  return effectOn(row, values);
}

function fieldProblems(input: ProjectEditInput, row: ProjectRow): readonly InputProblem[] {
  const { name, plannedStart, plannedFinish } = { ...row, ...input } as ProjectEditInput;
  return [
    ...neededTextProblems("name", name, LONGEST_NAME),
    ...textProblems("programme", input.programme),
    ...textProblems("mode", input.mode),
    ...textProblems("responsibleUnit", input.responsibleUnit),
    ...textProblems("contractor", input.contractor),
    ...textProblems("supervisor", input.supervisor),
    ...moneyProblems("budget", input.budget),
    ...moneyProblems("completedInvestment", input.completedInvestment),
    ...orderProblems(
      input.plannedFinish === undefined ? "plannedStart" : "plannedFinish",
      { day: plannedStart, english: "the planned start", chinese: "计划开工日期" },
      { day: plannedFinish, english: "The planned finish", chinese: "计划完工日期" },
    ),
  ];
}

async function valuesFrom(input: ProjectEditInput): Promise<ProjectValues> {
  const { project: _, expectedVersion: __, idempotencyKey: ___, ...given } = input;
  const trimmed = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, textOrNull(value)]),
  ) as ProjectValues;
  const investment = "completedInvestment" in given ? { completedInvestmentOn: null } : {};
  if (!input.name) return { ...trimmed, ...investment };
  const { spell } = await import("@cuntong/db/spelling"); // a dictionary, slow to load
  return { ...trimmed, ...spell(input.name), ...investment };
}

const textOrNull = (value: unknown): unknown => (typeof value === "string" ? value.trim() || null : value);
