import { raw, type Sql } from "../database/sql.ts";

/**
 * Rows whose village is not deleted. Few ever are, and an index holds just those: cheaper than looking up every
 * village that stands.
 */
export const isOfStandingVillage = (code: string): Sql =>
  raw(`not exists (select from village gone where gone.code = ${code} and gone.deleted_at is not null)`);
