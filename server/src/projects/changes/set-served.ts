import type { CallerContext } from "../../identity/context.ts";
import { InvalidInput, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import { changeProject, type Effect, type HeldProject } from "./change-project.ts";
import type { ServedInput } from "./served-input.ts";
import { servedBy, servedProblems, writeServed } from "./served-places.ts";

/** Says anew whom a project is for. */
export const setServed = (context: CallerContext, input: ServedInput): Promise<ProjectFound | Refusal> =>
  changeProject(context, { operation: "setServed", input }, (held) => serve(held, input));

async function serve(
  { transaction, county, code }: HeldProject,
  { villages, hamlets }: ServedInput,
): Promise<Effect | Refusal> {
  const served = { villages, hamlets: hamlets ?? [] };
  const problems = await servedProblems(transaction, county, served);
  if (problems.length > 0) return new InvalidInput(problems);
  const before = await servedBy(transaction, code);
  await writeServed(transaction, { county, project: code }, served);
  return { before: { ...before }, after: { ...(await servedBy(transaction, code)) } };
}
