import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../identity/context.ts";
import type { Conflict, InvalidInput } from "../writing/payload-types.ts";
import {
  conflictWith as conflictWithRow,
  countyOfRow,
  type HeldRow,
  holdRow,
  type Named,
  raiseVersion as raiseRowVersion,
  type Seen,
  unknownRow,
  type VersionedKind,
} from "../writing/versions.ts";

export type ProjectRow = HeldRow;

/** The project's own columns as the input of an edit names them; also what the audit keeps. */
export const PROJECT: VersionedKind = {
  kind: "Project",
  table: "project",
  key: "code",
  columns: `code, county_code as county, township_code as township, name, sector, programme, mode, stage,
  stage_before_suspension as "stageBeforeSuspension", budget::float8 as budget,
  completed_investment::float8 as "completedInvestment",
  completed_investment_on as "completedInvestmentOn", planned_start as "plannedStart",
  planned_finish as "plannedFinish", started_on as "startedOn", finished_on as "finishedOn",
  responsible_unit as "responsibleUnit", contractor, supervisor, deleted_at is not null as "isDeleted",
  deleted_reason as "deletedReason", version`,
  noun: { english: "project", chinese: "项目" },
};

/** A project as the inputs name it. */
export const named = (code: string): Named => ({ field: "project", code });

/** The county of a project that the caller may see; a hidden one and none at all are told alike. */
export const countyOfProject = (context: CallerContext, code: string): Promise<string | InvalidInput> =>
  countyOfRow(context, PROJECT, named(code));

export const unknownProject = (code: string): InvalidInput => unknownRow(PROJECT, named(code));

export const holdProject = (transaction: Queryable, code: string): Promise<ProjectRow | undefined> =>
  holdRow(transaction, PROJECT, code);

export const conflictWith = (
  transaction: Queryable,
  row: ProjectRow,
  seen: Seen,
): Promise<Conflict | undefined> => conflictWithRow(transaction, PROJECT, row, seen);

export const raiseVersion = (transaction: Queryable, code: string): Promise<unknown> =>
  raiseRowVersion(transaction, PROJECT, code);
