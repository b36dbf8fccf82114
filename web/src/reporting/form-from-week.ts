import type { ReportFormQuery } from "../api/generated/graphql.ts";
import { lastSeen, type Seen } from "../api/last-seen.ts";
import { shelf } from "../device/shelf.ts";
import { type Week, type WeekRow, WeekRows } from "./week-query.ts";

/** A form that was never opened, from its row of the week: the last amounts are known, earlier ones are not. */
export async function formFromWeek(
  account: string,
  code: string,
): Promise<Seen<ReportFormQuery> | undefined> {
  const kept = await shelf("seen").all(account);
  for (const { place, value } of kept) {
    const week = place[1] === "WeekRows" ? lastSeen<Week>(value, WeekRows) : undefined;
    const row = week?.data.rows.find((each) => each.code === code);
    if (week !== undefined && row !== undefined)
      return { data: { project: projectOf(row) }, seenAt: week.seenAt };
  }
  return undefined;
}

export function projectOf(row: WeekRow): NonNullable<ReportFormQuery["project"]> {
  const reported = row.quantities.filter(({ asOf }) => asOf != null);
  const days = [...new Set(reported.map(({ asOf }) => asOf as string))].sort().reverse();
  return {
    ...row,
    // The week is of works under construction.
    stage: "UNDER_CONSTRUCTION",
    reports: days.map((day) => ({
      id: day,
      asOf: day,
      note: null,
      correction: false,
      correctionReason: null,
      quantities: reported
        .filter(({ asOf }) => asOf === day)
        .map(({ kind, unit, done }) => ({ kind, unit, done })),
    })),
  };
}
