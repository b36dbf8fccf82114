import type { Queryable } from "@cuntong/db/database";
import { z } from "zod";
import type { CountyStandardsType } from "./county-standards-type.ts";

/** Without a row of its own a county is held to this. */
export const BASIC_PROFILE = "cn-basic";

const Known = z.object({
  county: z.string(),
  profile: z.string(),
  profiles: z.array(z.string()),
  version: z.number(),
  standards: z.array(
    z.object({
      indicator: z.string(),
      role: z.string(),
      threshold: z.number().nullable(),
      comparison: z.string(),
      unit: z.string(),
      citation: z.string().nullable(),
      profile: z.string(),
      usual: z.number().nullable(),
      usualProfile: z.string(),
    }),
  ),
});

/** What a county is held to, with what it would be held to without its own; null for an unknown county. */
export async function countyStandards(
  database: Queryable,
  county: string,
): Promise<CountyStandardsType | null> {
  const [row] = await database.query(
    `/* what a county is held to */ select county.code as county, coalesce(county.profile, $2) as profile,
      county.version,
      (select json_agg(profile order by profile) from (select profile from indicator_standard
        where profile <> 'system' union select $2) known) as profiles,
      (select json_agg(json_build_object('indicator', held.indicator, 'role', held.role, 'threshold', held.threshold,
          'comparison', held.comparison, 'unit', held.unit, 'citation', held.citation, 'profile', held.profile,
          'usual', usual.threshold, 'usualProfile', usual.profile) order by indicator.ordinal, held.role desc)
        from county_standard held
        join indicator on indicator.id = held.indicator
        -- The row that the view has chosen, before the county's own is laid over it.
        join lateral (select standard.threshold, standard.profile from indicator_standard chosen
          join standard on standard.profile = chosen.standard_profile and standard.measure = chosen.standard_measure
          where chosen.indicator = held.indicator and chosen.role = held.role
            and chosen.profile in (county.profile, $2, 'system')
          order by chosen.profile = county.profile desc nulls last, chosen.profile = $2 desc limit 1) usual on true
        where held.county_code = county.code) as standards
    from area county where county.code = current_code($1) and county.level = 'COUNTY'`,
    [county, BASIC_PROFILE],
  );
  return row === undefined ? null : Known.parse(row);
}
