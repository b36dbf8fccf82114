import type { Queryable } from "@cuntong/db/database";
import type { InputProblem } from "../../writing/payload-types.ts";

export interface ZoneParts {
  readonly county: string;
  /** None for a zone that is new. */
  readonly code: string | null;
  readonly name: string;
  readonly townships: readonly string[];
}

/** What is wrong with a zone as it is to be. A township in two zones would count twice in totals. */
export async function zoneProblems(
  transaction: Queryable,
  { county, code, name, townships }: ZoneParts,
): Promise<readonly InputProblem[]> {
  const rows = await transaction.query<{ code: string; isTownship: boolean; zone: string | null }>(
    `/* townships of a zone */ select asked.code, township.code is not null as "isTownship",
      (select min(zone.name) from zone join zone_township on zone_code = zone.code
        where township_code = asked.code and zone.code is distinct from $3) as zone
    from unnest($1::text[]) asked (code)
    left join area township on township.code = asked.code and township.parent_code = $2 and township.level = 'TOWNSHIP'`,
    [townships, county, code],
  );
  const problem = (field: string, message: string, messageZh: string) => ({ field, message, messageZh });
  return [
    ...(name.trim() === "" || name.length > 40
      ? [problem("name", "Expected a name of at most 40 characters", "请填写名称，不超过 40 字")]
      : []),
    ...(townships.length === 0 ? [problem("townships", "At least one township", "至少选择一个乡镇")] : []),
    ...(new Set(townships).size < townships.length
      ? [problem("townships", "A township stands here twice", "乡镇重复")]
      : []),
    ...rows.flatMap((row) => {
      if (!row.isTownship)
        return [problem("townships", `The county has no township ${row.code}`, `本县没有乡镇 ${row.code}`)];
      return row.zone === null
        ? []
        : [problem("townships", `${row.code} belongs to ${row.zone}`, `${row.code} 已属于${row.zone}`)];
    }),
  ];
}
