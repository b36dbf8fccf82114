import type { CallerContext } from "../../identity/context.ts";
import { InvalidInput, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import { changeProject, type Effect, type HeldProject } from "./change-project.ts";
import { happenedProblems, moneyProblems, orderProblems } from "./input-problems.ts";
import type { CompletedInvestmentInput } from "./money-input.ts";
import { effectOn, writeColumns } from "./project-columns.ts";

/** States the completed investment on a day; a statement about an earlier day does not replace a later one. */
export const setCompletedInvestment = (
  context: CallerContext,
  input: CompletedInvestmentInput,
): Promise<ProjectFound | Refusal> => {
  const problems = [...moneyProblems("amount", input.amount), ...happenedProblems("asOf", input.asOf)];
  return changeProject(context, { operation: "setCompletedInvestment", input, problems }, (held) =>
    state(held, input),
  );
};

async function state(
  { transaction, code, row }: HeldProject,
  { amount, asOf }: CompletedInvestmentInput,
): Promise<Effect | Refusal> {
  const problems = orderProblems(
    "asOf",
    {
      day: row.completedInvestmentOn as string | null,
      english: "the day of the last statement,",
      chinese: "上次填报日期",
    },
    { day: asOf, english: "The day", chinese: "该日期" },
  );
  if (problems.length > 0) return new InvalidInput(problems);
  const values = { completedInvestment: amount, completedInvestmentOn: asOf };
  await writeColumns(transaction, code, values);
  return effectOn(row, values);
}
