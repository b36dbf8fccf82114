import { raw, type Sql, sql } from "../database/sql.ts";

// The digits of a code tell its level, and a former code has as many as the one in its place. So each level is
// compared with the column that holds it, and the planner knows how few rows to expect.
const isCounty = (code: string): boolean => /^\d{6}$/.test(code);
const isAboveCounty = (code: string): boolean => /^\d{2}(\d{2})?$/.test(code);
const isTownship = (code: string): boolean => /^\d{9}$/.test(code);

/** Rows that lie in the area or zone. Former codes resolve; nothing lies in an unknown one. */
export function inArea(code: string): Sql {
  if (isCounty(code) || isAboveCounty(code)) return inCountiesOf(code);
  if (isTownship(code)) return sql`this.township_code = current_code(${code})`;
  return sql`this.township_code in (select code from townships_within(current_code(${code})))`;
}

/** Rows whose county lies in the area; for a township or a zone, those of its county. */
export const inCountiesOf = (code: string, column = "this.county_code"): Sql =>
  isCounty(code)
    ? sql`${raw(column)} = current_code(${code})`
    : sql`${raw(column)} in (select code from counties_within(current_code(${code})))`;

/** Whether rows of a whole county, which have no township, can lie in the area. */
export const isCountyOrAbove = (code: string): boolean => isCounty(code) || isAboveCounty(code);
