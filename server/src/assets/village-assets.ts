import { Arg, FieldResolver, Resolver } from "type-graphql";
import { every, raw, sql } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";
import { declared, Many } from "../reading/decorators.ts";
import { VillageType } from "../villages/village-type.ts";
import { AssetType } from "./asset-type.ts";

const assetsOf = ({ kind }: { kind?: string }): Relation => ({
  where: every([
    sql`that.id in (select asset_id from asset_service where village_code = this.code)`,
    sql`(that.closed_on is null or that.closed_on > (select data_as_of from area where code = this.county_code))`,
    kind === undefined ? undefined : sql`that.kind = ${kind}`,
  ]),
  orderBy: raw("that.kind, that.id"),
});

@Resolver(() => VillageType)
export class VillageAssets {
  @FieldResolver(() => [AssetType], {
    description:
      "What is recorded as serving the village or one of its hamlets, in service or coming on the county's data day; by kind.",
  })
  @Many(assetsOf)
  assets(
    @Arg("kind", () => String, { nullable: true, description: "Only this kind, such as water_scheme." })
    _kind: string | null,
  ): readonly AssetType[] {
    return declared();
  }
}
