import type { Queryable } from "@cuntong/db/database";
import { type Caller, mayChange, type Role } from "../identity/caller.ts";
import type { CallerContext } from "../identity/context.ts";
import { rightsOf } from "../identity/rights-in-database.ts";
import { StatementNames } from "../reading/statement-names.ts";
import type { AuditEntry } from "./audit.ts";
import { endChange } from "./end-change.ts";
import { takeKey } from "./once.ts";
import { isRefusal, NotPermitted, type Refusal } from "./payload-types.ts";

export interface PermittedChange {
  /** Name of the mutation, as the audit shows it. */
  readonly operation: string;
  readonly county: string;
  readonly idempotencyKey: string;
  readonly input: object;
  /** False where the county's answers do not depend on what is changed. */
  readonly movesAnswers?: boolean;
}

export interface ChangeRequest extends PermittedChange {
  readonly role: Role;
}

/** What a change leaves behind: its answer, kept under the key, and the rows it changed. */
export interface Changed<Answer> {
  readonly answer: Answer;
  readonly audit: readonly AuditEntry[];
}

/**
 * Makes a change in one transaction that sees and touches one county: once for its key, with its audit rows, or not
 * at all. Answers are plain data that tell where to find what was changed.
 */
export async function change<Answer extends object>(
  context: CallerContext,
  request: ChangeRequest,
  work: (transaction: Queryable) => Promise<Changed<Answer> | Refusal>,
): Promise<Answer | Refusal> {
  const { caller } = context;
  if (!mayChange(caller, request.role, request.county)) return notPermitted(caller, request.role);
  return changePermitted(context, request, work);
}

/** The same, for changes whose own rules say who may make them. */
export async function changePermitted<Answer extends object>(
  context: CallerContext,
  request: PermittedChange,
  work: (transaction: Queryable) => Promise<Changed<Answer> | Refusal>,
): Promise<Answer | Refusal> {
  const { store } = context;
  const settings = rightsOf([request.county], [request.county]);
  try {
    const answer = await store.transaction(
      (transaction) => once(context, request, prepared(transaction), work),
      { settings },
    );
    if (request.movesAnswers !== false) context.countyChanged(request.county);
    return answer;
  } catch (cause) {
    if (cause instanceof Refused) return cause.why;
    throw cause;
  }
}

async function once<Answer extends object>(
  { caller, requestId }: CallerContext,
  request: PermittedChange,
  transaction: Queryable,
  work: (transaction: Queryable) => Promise<Changed<Answer> | Refusal>,
): Promise<Answer> {
  const { operation, county, idempotencyKey, input } = request;
  const key = { actor: caller.account, key: idempotencyKey, request: [operation, county, input] };
  const earlier = await takeKey<Answer>(transaction, key);
  if (earlier.kind === "refused") throw new Refused(earlier.why);
  if (earlier.kind === "answered") return earlier.answer;
  const outcome = await work(transaction);
  if (isRefusal(outcome)) throw new Refused(outcome);
  endChange(transaction, {
    frame: { county, caller, requestId, operation },
    entries: outcome.audit,
    key,
    answer: outcome.answer,
    movesAnswers: request.movesAnswers !== false,
  });
  return outcome.answer;
}

const statementNames = new StatementNames();

/** Changes ask the same few things again and again: planning them each time took longer than doing them. */
const prepared = (transaction: Queryable): Queryable => ({
  query: (text, values, options) => {
    const name = statementNames.nameOf(text);
    return transaction.query(text, values, name === undefined ? options : { ...options, name });
  },
});

/** Ends the transaction without a change. */
class Refused extends Error {
  readonly why: Refusal;

  constructor(why: Refusal) {
    super("The change was refused");
    this.why = why;
  }
}

const needed: Readonly<Record<Role, readonly [string, string]>> = {
  VIEWER: ["a role", "角色"],
  ENGINEER: ["the role of an engineer", "工程师角色"],
  COUNTY_ADMINISTRATOR: ["the role of a county administrator", "县管理员角色"],
};

export function notPermitted(caller: Caller, role: Role): NotPermitted {
  if (caller.kind === "ANONYMOUS") return new NotPermitted("Sign in first", "请先登录");
  if (caller.kind === "PROGRAM" && !caller.mayWrite)
    return new NotPermitted("This token only reads", "该令牌只读");
  const [english, chinese] = needed[role];
  return new NotPermitted(`This takes ${english} in this county`, `需具有本县${chinese}`);
}
