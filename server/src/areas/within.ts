import { raw, type Sql, sql } from "../database/sql.ts";

/** Rows whose township lies in the area or zone. Former codes resolve; nothing lies in an unknown one. */
export const inTownshipsOf = (code: string, column = "this.township_code"): Sql =>
  sql`${raw(column)} in (select code from townships_within(current_code(${code})))`;

/** Rows whose county lies in the area; for a township or a zone, those of its county. */
export const inCountiesOf = (code: string, column = "this.county_code"): Sql =>
  sql`${raw(column)} in (select code from counties_within(current_code(${code})))`;

/** Whether a code is that of a county or of something above. The digits decide; former codes have as many. */
export const isCountyOrAbove = (code: string): boolean => /^\d{2}(\d{2}){0,2}$/.test(code);

/** Rows that may belong to a whole county (their township is null then): those count for counties and above. */
export const inCountiesOrTownshipsOf = (code: string): Sql =>
  isCountyOrAbove(code) ? inCountiesOf(code) : inTownshipsOf(code);
