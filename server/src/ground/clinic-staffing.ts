import type { Queryable } from "@cuntong/db/database";
import { todayInChina } from "../geo/day.ts";
import type { CallerContext } from "../identity/context.ts";
import { changeRow, type RowFound } from "../writing/change-row.ts";
import { type InputProblem, invalid, type Refusal } from "../writing/payload-types.ts";
import type { ClinicStaffingInput, StaffedDaysInput } from "./asset-input.ts";
import { ASSET } from "./ground-kinds.ts";
import { dayProblems, problem, refusalOf } from "./problems.ts";

/** Records on which days a clinic has a doctor. */
export function setClinicStaffing(
  context: CallerContext,
  input: ClinicStaffingInput,
): Promise<RowFound | Refusal> {
  const staffing = input.staffing
    .map(({ since, until }) => ({ since, until: until ?? null }))
    .sort((one, other) => (one.since < other.since ? -1 : 1));
  const named = { field: "asset", code: input.asset };
  return changeRow(
    context,
    { operation: "setClinicStaffing", of: ASSET, named, input, fields: { staffing } },
    async (transaction, { code, county, kind }) => {
      if (kind !== "clinic")
        return invalid("asset", "Only a clinic has a doctor on record", "仅村卫生室登记医生在岗情况");
      const refusal = refusalOf(staffingProblems(input.staffing, todayInChina()));
      if (refusal !== undefined) return refusal;
      await writeStaffing(transaction, code, county, staffing);
      return {};
    },
  );
}

async function writeStaffing(
  transaction: Queryable,
  clinic: string,
  county: string,
  staffing: readonly StaffedDaysInput[],
): Promise<void> {
  await transaction.query("/* no days recorded */ delete from clinic_staffing where asset_id = $1", [clinic]);
  await transaction.query(
    `/* days with a doctor */ insert into clinic_staffing (asset_id, since, until, county_code)
    select $1, since, until, $2 from json_to_recordset($3::json) as given (since date, until date)`,
    [clinic, county, JSON.stringify(staffing)],
  );
}

const staffingProblems = (staffing: readonly StaffedDaysInput[], today: string): readonly InputProblem[] =>
  staffing.flatMap((days, place) => [
    ...dayProblems(`staffing.${place}.since`, days.since, today),
    ...dayProblems(`staffing.${place}.until`, days.until, today),
    ...orderProblems(days, place),
    ...overlapProblems(staffing, place),
  ]);

const orderProblems = ({ since, until }: StaffedDaysInput, place: number) =>
  until && until <= since
    ? [problem(`staffing.${place}.until`, `Expected a day after ${since}`, `须晚于 ${since}`)]
    : [];

function overlapProblems(staffing: readonly StaffedDaysInput[], place: number): readonly InputProblem[] {
  const own = staffing[place] as StaffedDaysInput;
  const other = staffing
    .slice(0, place)
    .find((one) => isBefore(own.since, one.until) && isBefore(one.since, own.until));
  if (other === undefined) return [];
  return [
    problem(
      `staffing.${place}.since`,
      `It meets the days since ${other.since}`,
      `与自 ${other.since} 起的在岗时段重叠`,
    ),
  ];
}

const isBefore = (day: string, end: string | null | undefined): boolean => !end || day < end;
