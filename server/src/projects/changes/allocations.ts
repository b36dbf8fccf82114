import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import type { CallerContext } from "../../identity/context.ts";
import { InvalidInput, invalid, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import { type Allocation, allocationProblems } from "./allocation-rules.ts";
import { changeProject, type Effect, type HeldProject } from "./change-project.ts";
import type { AllocationEditInput, AllocationInput } from "./money-input.ts";

/** A new funding line. */
export const addAllocation = (
  context: CallerContext,
  input: AllocationInput,
): Promise<ProjectFound | Refusal> => {
  const line = lineFrom({ ...NOTHING, ...input });
  const problems = allocationProblems(line, UNPAID);
  return changeProject(context, { operation: "addAllocation", input, problems }, (held) => add(held, line));
};

/** A funding line that says something else: never less than what was paid out of it. */
export const editAllocation = (
  context: CallerContext,
  input: AllocationEditInput,
): Promise<ProjectFound | Refusal> =>
  changeProject(context, { operation: "editAllocation", input }, (held) => edit(held, input));

const NOTHING = { level: null, year: null, documentNo: null, applied: null, approved: null };

const UNPAID = { disbursed: 0, firstPaidOn: null };

const lineFrom = ({ source, level, year, documentNo, applied, approved, allocated }: Allocation) => ({
  source,
  level,
  year,
  documentNo: documentNo?.trim() || null,
  applied,
  approved,
  allocated,
});

async function add({ transaction, code, county }: HeldProject, line: Allocation): Promise<Effect | Refusal> {
  const [row] = await transaction.query<{ id: number }>(
    `/* a funding line */
    insert into allocation (project_code, county_code, source, level, year, document_no, applied, approved, amount)
    select $1, $2, source, level, year, "documentNo", applied, approved, allocated from ${GIVEN} returning id`,
    [code, county, JSON.stringify(line)],
  );
  if (row === undefined) throw new Error("The funding line was not written");
  return { before: {}, after: { funding: { [row.id]: line } } };
}

const GIVEN = `json_to_record($3::json) as given (source text, level text, year integer, "documentNo" text,
  applied numeric, approved numeric, allocated numeric)`;

async function edit(
  { transaction, code }: HeldProject,
  input: AllocationEditInput,
): Promise<Effect | Refusal> {
  const before = await allocationOf(transaction, code, input.allocation);
  if (before === undefined) return unknownAllocation(input.allocation);
  const { disbursed, firstPaidOn, ...known } = before;
  const line = lineFrom({ ...known, ...input } as Allocation);
  const problems = allocationProblems(line, { disbursed, firstPaidOn });
  if (problems.length > 0) return new InvalidInput(problems);
  await transaction.query(
    `/* a funding line as it is now */ update allocation set source = given.source, level = given.level,
      year = given.year, document_no = "documentNo", applied = given.applied, approved = given.approved,
      amount = allocated
    from ${GIVEN} where project_code = $1 and id::text = $2`,
    [code, input.allocation, JSON.stringify(line)],
  );
  const { allocation } = input;
  return { before: { funding: { [allocation]: known } }, after: { funding: { [allocation]: line } } };
}

export const unknownAllocation = (id: string): InvalidInput =>
  invalid("allocation", `The project has no funding line ${id}`, `该项目没有资金条目 ${id}`);

const Line = z.object({
  source: z.string(),
  level: z.string().nullable(),
  year: z.number().nullable(),
  documentNo: z.string().nullable(),
  applied: z.number().nullable(),
  approved: z.number().nullable(),
  allocated: z.number(),
  disbursed: z.number(),
  firstPaidOn: z.string().nullable(),
});

/** A funding line of the project, with what was paid out of it. */
export async function allocationOf(transaction: Queryable, project: string, id: string) {
  const [row] = await transaction.query(
    `/* a funding line */ select source, level, year, document_no as "documentNo", applied, approved,
      amount as allocated,
      (select coalesce(sum(amount), 0) from disbursement where allocation_id = allocation.id) as disbursed,
      (select min(paid_on) from disbursement where allocation_id = allocation.id) as "firstPaidOn"
    from allocation where project_code = $1 and id::text = $2`,
    [project, id],
  );
  return row === undefined ? undefined : Line.parse(row);
}
