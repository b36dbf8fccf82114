import type { Queryable } from "@cuntong/db/database";
import type { ProjectRow } from "../project-versions.ts";
import type { Effect } from "./change-project.ts";

const COLUMNS = {
  name: "name",
  pinyin: "pinyin",
  initials: "initials",
  township: "township_code",
  programme: "programme",
  mode: "mode",
  stage: "stage",
  stageBeforeSuspension: "stage_before_suspension",
  responsibleUnit: "responsible_unit",
  contractor: "contractor",
  supervisor: "supervisor",
  plannedStart: "planned_start",
  plannedFinish: "planned_finish",
  startedOn: "started_on",
  finishedOn: "finished_on",
  budget: "budget",
  completedInvestment: "completed_investment",
  completedInvestmentOn: "completed_investment_on",
} as const;

export type ProjectValues = Readonly<Partial<Record<keyof typeof COLUMNS, string | number | null>>>;

/** Writes these columns of a project, and no others. */
export async function writeColumns(
  transaction: Queryable,
  code: string,
  values: ProjectValues,
): Promise<void> {
  const names = Object.keys(values) as (keyof typeof COLUMNS)[];
  if (names.length === 0) return;
  const assignments = names.map((name) => `${COLUMNS[name]} = given.${COLUMNS[name]}`);
  const given = Object.fromEntries(names.map((name) => [COLUMNS[name], values[name]]));
  await transaction.query(
    `/* columns of a project */ update project set ${assignments.join(", ")}
    from json_populate_record(null::project, $2::json) given where project.code = $1`,
    [code, JSON.stringify(given)],
  );
}

/** What the audit says of columns: only those that differ. */
export function effectOn(row: ProjectRow, values: ProjectValues): Effect {
  const { pinyin: _, initials: __, ...told } = values;
  const changed = Object.entries(told).filter(([name, value]) => row[name] !== value);
  return {
    before: Object.fromEntries(changed.map(([name]) => [name, row[name]])),
    after: Object.fromEntries(changed),
  };
}
