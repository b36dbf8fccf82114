import { Arg, FieldResolver, Resolver } from "type-graphql";
import { every, raw, sql } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";
import { declared, Many } from "../reading/decorators.ts";
import { VillageType } from "../villages/village-type.ts";
import { AssetType } from "./asset-type.ts";

// What serves by standing near is nobody's on record: a stop near the seat, a station or a cable near a hamlet. Each
// place asks the index of positions (offset 0 keeps it so); a station's own reach is looked at afterwards.
const NEAR_ENOUGH = `(select near.id from (
    select place.position::geography as position, indicator.rule, indicator.asset_kinds, indicator.technology, held.threshold,
      greatest(held.threshold, case indicator.rule when 'REACH' then (select max(reach_metres) from asset
        where county_code = this.county_code and kind = any(indicator.asset_kinds)) end) as farthest
    from indicator
    join county_standard held on held.county_code = this.county_code and held.indicator = indicator.id
      and held.role = case indicator.rule when 'REACH' then 'REACH' else 'THRESHOLD' end
    join (select 'HAMLET' as judged_for, position from hamlet where village_code = this.code and deleted_at is null
      union all select 'VILLAGE', this.seat) place on place.judged_for = indicator.judged_for
    where indicator.rule in ('BUS', 'REACH', 'DISTANCE')
    offset 0) question
  cross join lateral (select * from asset
    where st_dwithin(asset.position::geography, question.position, question.farthest) offset 0) near
  where near.county_code = this.county_code and near.kind = any(question.asset_kinds)
    and (question.technology is null or near.technology = question.technology)
    and (question.rule <> 'REACH' or st_distance(near.position::geography, question.position) <= coalesce(near.reach_metres, question.threshold)))`;

const SERVES = sql`that.id in (select asset_id from asset_service where village_code = this.code union ${raw(NEAR_ENOUGH)})`;
const STANDS = sql`(that.closed_on is null or that.closed_on > (select data_as_of from area where code = this.county_code))`;
const orderBy = raw("that.kind, that.id");

const assetsOf = ({ kind }: { kind?: string }): Relation => ({
  where: every([SERVES, STANDS, kind === undefined ? undefined : sql`that.kind = ${kind}`]),
  orderBy,
});

const closedAssetsOf = (): Relation => ({ where: every([SERVES, sql`not ${STANDS}`]), orderBy });

@Resolver(() => VillageType)
export class VillageAssets {
  @FieldResolver(() => [AssetType], {
    description:
      "What serves the village or one of its hamlets, in service or coming on the county's data day: what is recorded as serving them, and the stops, stations and cables near enough to count. By kind.",
  })
  @Many(assetsOf)
  assets(
    @Arg("kind", () => String, { nullable: true, description: "Only this kind, such as water_scheme." })
    _kind: string | null,
  ): readonly AssetType[] {
    return declared();
  }

  @FieldResolver(() => [AssetType], {
    description:
      "What served the village or one of its hamlets, and is closed on the county's data day. By kind.",
  })
  @Many(closedAssetsOf)
  closedAssets(): readonly AssetType[] {
    return declared();
  }
}
