import type { Queryable } from "@cuntong/db/database";

/** What is reported is data: a later report moves the county's data day forward, never back. */
export const moveDataDay = (transaction: Queryable, county: string, asOf: string) =>
  transaction.query(
    `/* the data day moves forward */ update area set data_as_of = $2, version = version + 1, updated_at = now()
    where code = $1 and (data_as_of is null or data_as_of < $2)`,
    [county, asOf],
  );
