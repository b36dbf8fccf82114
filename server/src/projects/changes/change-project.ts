import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../../identity/context.ts";
import { changeRow, type RowChange, type RowChanged } from "../../writing/change-row.ts";
import { isRefusal, type Refusal } from "../../writing/payload-types.ts";
import type { ProjectFound } from "../project-payload.ts";
import { named, PROJECT, type ProjectRow } from "../project-versions.ts";
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
export interface Effect extends Pick<RowChanged, "reason"> {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

interface Asked extends Pick<RowChange, "operation" | "problems" | "ofDeleted"> {
  readonly input: ProjectChangeInput;
}

type Work = (held: HeldProject) => Promise<Effect | Refusal>;

/** Changes a project as any row that was seen; its status is renewed with it. */
export const changeProject = (
  context: CallerContext,
  asked: Asked,
  work: Work,
): Promise<ProjectFound | Refusal> =>
  changeRow(
    context,
    { ...asked, of: PROJECT, named: named(asked.input.project), fields: { ...asked.input } },
    async (transaction, row) => {
      const { code, county } = row;
      const effect = await work({ transaction, code, county, row, account: context.caller.account });
      if (!isRefusal(effect)) await refreshProjectStatus(transaction, county, code);
      return effect;
    },
  );
