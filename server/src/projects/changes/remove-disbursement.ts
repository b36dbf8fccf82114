import type { CallerContext } from "../../identity/context.ts";
import { invalid, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import { changeProject, type Effect, type HeldProject } from "./change-project.ts";
import { neededTextProblems } from "./input-problems.ts";
import type { DisbursementRemovalInput } from "./money-input.ts";

/** A payment that was recorded by mistake counts no more; the record of changes keeps it. */
export const removeDisbursement = (
  context: CallerContext,
  input: DisbursementRemovalInput,
): Promise<ProjectFound | Refusal> => {
  const problems = neededTextProblems("reason", input.reason);
  return changeProject(context, { operation: "removeDisbursement", input, problems }, (held) =>
    takeBack(held, input),
  );
};

async function takeBack(
  { transaction, code }: HeldProject,
  { disbursement, reason }: DisbursementRemovalInput,
): Promise<Effect | Refusal> {
  const [payment] = await transaction.query<{ allocation: string; amount: number; paidOn: string }>(
    `/* a payment is taken back */ delete from disbursement using allocation
    where allocation.id = allocation_id and project_code = $1 and disbursement.id::text = $2
    returning allocation_id::text as allocation, disbursement.amount, paid_on as "paidOn"`,
    [code, disbursement],
  );
  if (payment === undefined)
    return invalid(
      "disbursement",
      `The project has no payment ${disbursement}`,
      `该项目没有拨付记录 ${disbursement}`,
    );
  return {
    before: { disbursements: { [disbursement]: payment } },
    after: { disbursements: { [disbursement]: null } },
    reason: reason.trim(),
  };
}
