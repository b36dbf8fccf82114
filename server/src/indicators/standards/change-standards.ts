import type { Queryable } from "@cuntong/db/database";
import type { CallerContext } from "../../identity/context.ts";
import type { AuditEntry } from "../../writing/audit.ts";
import { change } from "../../writing/change.ts";
import { invalid, isRefusal, type Refusal } from "../../writing/payload-types.ts";
import {
  conflictWith,
  holdRow,
  raiseVersion,
  unknownRow,
  type VersionedKind,
} from "../../writing/versions.ts";
import { countyStandards } from "./county-standards.ts";
import type { CountyStandardType } from "./county-standards-type.ts";
import type { CountyInput, OverrideInput, ProfileInput, RespectInput } from "./standards-input.ts";

/** Whose standards were changed. */
export interface StandardsFound {
  readonly county: string;
}

const COUNTY: VersionedKind = {
  kind: "CountyStandards",
  table: "area",
  key: "code",
  columns: `code, county_code as county, version, false as "isDeleted", coalesce(profile, 'cn-basic') as profile`,
  noun: { english: "county", chinese: "县" },
};

/** Holds the county to another profile; what it has set itself stays. */
export const setCountyProfile = (
  context: CallerContext,
  input: ProfileInput,
): Promise<StandardsFound | Refusal> =>
  changeStandards(context, "setCountyProfile", input, async (transaction) => {
    const { county, profile } = input;
    const known = await countyStandards(transaction, county);
    if (known?.profiles.includes(profile) !== true)
      return invalid("profile", `There is no profile ${profile}`, `没有标准 ${profile}`);
    await transaction.query("/* a county's profile */ update area set profile = $2 where code = $1", [
      county,
      profile,
    ]);
    return { before: { profile: known.profile }, after: { profile } };
  });

/** Sets a limit of the county's own over that of its profile. */
export const overrideStandard = (
  context: CallerContext,
  input: OverrideInput,
): Promise<StandardsFound | Refusal> =>
  changeStandards(context, "overrideStandard", input, async (transaction) => {
    const held = await respectOf(transaction, input);
    if (isRefusal(held)) return held;
    const { county, indicator, threshold } = input;
    if (!Number.isFinite(threshold) || threshold < 0 || threshold > 1e9)
      return invalid("threshold", "Expected a number from 0 to 1,000,000,000", "应为 0 至 10 亿之间的数");
    const citation = input.citation?.trim() || null;
    await transaction.query(
      `/* a county's own limit */ insert into county_standard_override
        (county_code, indicator, role, threshold, citation, verification) values ($1, $2, $3, $4, $5, $6)
      on conflict (county_code, indicator, role) do update
        set threshold = excluded.threshold, citation = excluded.citation, verification = excluded.verification`,
      [county, indicator, held.role, threshold, citation, citation === null ? null : "S"],
    );
    const { role } = held;
    return {
      before: { indicator, role, threshold: held.threshold, profile: held.profile },
      after: { indicator, role, threshold, citation },
    };
  });

/** Takes a limit of the county's own away: that of its profile holds again. */
export const removeOverride = (
  context: CallerContext,
  input: RespectInput,
): Promise<StandardsFound | Refusal> =>
  changeStandards(context, "removeOverride", input, async (transaction) => {
    const held = await respectOf(transaction, input);
    if (isRefusal(held)) return held;
    const { role, threshold, usual } = held;
    if (held.profile !== "county")
      return invalid("indicator", "The county has set no limit of its own here", "本县没有自定这一标准");
    await transaction.query(
      `/* the usual limit again */ delete from county_standard_override
      where county_code = $1 and indicator = $2 and role = $3`,
      [input.county, input.indicator, role],
    );
    return {
      before: { indicator: input.indicator, role, threshold },
      after: { indicator: input.indicator, role, threshold: usual },
    };
  });

async function respectOf(
  transaction: Queryable,
  { county, indicator, role }: RespectInput,
): Promise<CountyStandardType | Refusal> {
  const known = await countyStandards(transaction, county);
  const found = known?.standards.find(
    (each) => each.indicator === indicator && each.role === (role ?? "THRESHOLD"),
  );
  if (found === undefined)
    return invalid("indicator", `Nothing is judged by ${role} of ${indicator}`, "没有这一标准");
  return found.usual === null
    ? invalid("indicator", "Reports alone decide here: there is no limit", "该指标只按上报判定，没有限值")
    : found;
}

type Work = (transaction: Queryable) => Promise<Pick<AuditEntry, "before" | "after"> | Refusal>;

function changeStandards(
  context: CallerContext,
  operation: string,
  input: CountyInput,
  work: Work,
): Promise<StandardsFound | Refusal> {
  const { county, expectedVersion, idempotencyKey } = input;
  const request = { operation, county, role: "COUNTY_ADMINISTRATOR" as const, idempotencyKey, input };
  return change<StandardsFound>(context, request, async (transaction) => {
    const row = await holdRow(transaction, COUNTY, county);
    if (row === undefined || row.county !== county)
      return unknownRow(COUNTY, { field: "county", code: county });
    const conflict = await conflictWith(transaction, COUNTY, row, { version: expectedVersion, fields: {} });
    if (conflict !== undefined) return conflict;
    const outcome = await work(transaction);
    if (isRefusal(outcome)) return outcome;
    await raiseVersion(transaction, COUNTY, county);
    return { answer: { county }, audit: [{ kind: "CountyStandards", code: county, ...outcome }] };
  });
}
