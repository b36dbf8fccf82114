import type { CallerContext } from "../../identity/context.ts";
import { type InputProblem, InvalidInput, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import { paidBeforeProblems } from "./allocation-rules.ts";
import { allocationOf, unknownAllocation } from "./allocations.ts";
import { changeProject, type Effect, type HeldProject } from "./change-project.ts";
import { happenedProblems, moneyProblems, problem } from "./input-problems.ts";
import type { DisbursementInput } from "./money-input.ts";

/** Money is paid out of a funding line, never more than was allocated in it. */
export const addDisbursement = (
  context: CallerContext,
  input: DisbursementInput,
): Promise<ProjectFound | Refusal> => {
  const problems = [
    ...moneyProblems("amount", input.amount),
    ...(input.amount === 0 ? [problem("amount", "Above 0", "应大于 0")] : []),
    ...happenedProblems("paidOn", input.paidOn),
  ];
  return changeProject(context, { operation: "addDisbursement", input, problems }, (held) =>
    pay(held, input),
  );
};

async function pay(
  { transaction, code, county }: HeldProject,
  { allocation, amount, paidOn }: DisbursementInput,
): Promise<Effect | Refusal> {
  const line = await allocationOf(transaction, code, allocation);
  if (line === undefined) return unknownAllocation(allocation);
  const problems = [...restProblems(line, amount), ...paidBeforeProblems("paidOn", line.year, paidOn)];
  if (problems.length > 0) return new InvalidInput(problems);
  const [row] = await transaction.query<{ id: number }>(
    `/* money is paid out */ insert into disbursement (allocation_id, county_code, amount, paid_on)
    select id, $2, ($3::json->>0)::numeric, $4 from allocation where id::text = $1 returning id`,
    [allocation, county, JSON.stringify([amount]), paidOn],
  );
  if (row === undefined) throw new Error("The disbursement was not written");
  return { before: {}, after: { disbursements: { [row.id]: { allocation, amount, paidOn } } } };
}

const CENTS = 100;

/** In whole cents, so that what is left of 0.3 after 0.1 is 0.2. */
function restProblems(
  { allocated, disbursed }: { readonly allocated: number; readonly disbursed: number },
  amount: number,
): readonly InputProblem[] {
  const rest = (Math.round(allocated * CENTS) - Math.round(disbursed * CENTS)) / CENTS;
  if (amount <= rest) return [];
  return [
    problem(
      "amount",
      `More than the ${rest} CNY that is left of the ${allocated} CNY allocated in this line`,
      `超过本条资金余额 ${rest} 元（已下达 ${allocated} 元）`,
    ),
  ];
}
