import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../../identity/context.ts";
import { type Changed, change } from "../../writing/change.ts";
import { type InputProblem, InvalidInput, isRefusal, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import {
  conflictWith,
  countyOfAnyProject,
  countyOfProject,
  holdProject,
  type ProjectRow,
  raiseVersion,
  unknownProject,
} from "../project-versions.ts";
import { refreshProjectStatus } from "../status.ts";
import type { ProjectChangeInput } from "./project-change-input.ts";

/** A project that nobody else changes until the transaction ends. */
export interface HeldProject {
  readonly transaction: Queryable;
  readonly code: string;
  readonly county: string;
  readonly row: ProjectRow;
  /** Who changes it. */
  readonly account: string;
}

/** What was changed, by the names of inputs. */
export interface Effect {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly reason?: string | null;
}

interface Asked {
  readonly operation: string;
  readonly input: ProjectChangeInput;
  /** True where only a deleted project can be meant. */
  readonly ofDeleted?: boolean;
  /** What is wrong with the input, whatever the project is like. */
  readonly problems?: readonly InputProblem[];
}

type Work = (held: HeldProject) => Promise<Effect | Refusal>;

/** Changes a project that stands as the caller saw it; its status is renewed, and its version grows. */
export async function changeProject(
  context: CallerContext,
  asked: Asked,
  work: Work,
): Promise<ProjectFound | Refusal> {
  const { operation, input, ofDeleted = false } = asked;
  const find = ofDeleted ? countyOfAnyProject : countyOfProject;
  const county = await find(context, input.project);
  if (county instanceof InvalidInput) return county;
  const { idempotencyKey } = input;
  const account = context.caller.account;
  return change<ProjectFound>(
    context,
    { operation, county, role: "ENGINEER", idempotencyKey, input },
    (transaction) => changeHeld({ transaction, county, account, code: input.project }, asked, work),
  );
}

async function changeHeld(
  parts: Omit<HeldProject, "row">,
  { input, ofDeleted = false, problems = [] }: Asked,
  work: Work,
): Promise<Changed<ProjectFound> | Refusal> {
  const { transaction, code, county } = parts;
  const row = await holdProject(transaction, code);
  if (row === undefined || row.isDeleted !== ofDeleted) return unknownProject(code);
  const seen = { version: input.expectedVersion, fields: { ...input } };
  const conflict = await conflictWith(transaction, row, seen);
  if (conflict !== undefined) return conflict;
  if (problems.length > 0) return new InvalidInput(problems);
  const effect = await work({ ...parts, row });
  if (isRefusal(effect)) return effect;
  await refreshProjectStatus(transaction, county, code);
  await raiseVersion(transaction, code);
  return { answer: { code }, audit: [auditOf(row, effect)] };
}

const auditOf = (row: ProjectRow, { before, after, reason }: Effect) => ({
  kind: "Project",
  code: row.code,
  before: { ...before, version: row.version },
  after: { ...after, version: row.version + 1 },
  reason: reason ?? null,
});
