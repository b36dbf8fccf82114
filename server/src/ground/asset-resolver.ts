import { Arg, Field, FieldResolver, ID, ObjectType, Query, Resolver } from "type-graphql";
import { AssetType } from "../assets/asset-type.ts";
import { on } from "../database/sql.ts";
import { Column, declared, From, Many, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { HamletType } from "../villages/hamlet-type.ts";
import { VillageType } from "../villages/village-type.ts";

@ObjectType("StaffedDays", { description: "Days on which a clinic has a doctor." })
@From("clinic_staffing")
export class StaffedDaysType {
  @Field(() => DateScalar, { description: "First day." })
  @Column()
  readonly since!: string;

  @Field(() => DateScalar, { nullable: true, description: "First day without; null when no end is known." })
  @Column()
  readonly until!: string | null;
}

@Resolver(() => AssetType)
export class AssetResolver {
  @Query(() => AssetType, { nullable: true, description: "One asset; null when the id is unknown." })
  @One(({ id }: { id: string }) => ({ where: on`that.id = ${id}` }))
  asset(@Arg("id", () => ID, { description: "Id of the asset." }) _id: string): AssetType | null {
    return declared();
  }

  @FieldResolver(() => [VillageType], { description: "Villages all of whose hamlets it serves, by code." })
  @Many(
    on`that.code in (select village_code from asset_service where asset_id = this.id and hamlet_id is null)`,
    {
      orderBy: on`that.code`,
    },
  )
  servesVillages(): readonly VillageType[] {
    return declared();
  }

  @FieldResolver(() => [HamletType], { description: "Single hamlets that it serves, by id." })
  @Many(on`that.id in (select hamlet_id from asset_service where asset_id = this.id)`, {
    orderBy: on`that.id`,
  })
  servesHamlets(): readonly HamletType[] {
    return declared();
  }

  @FieldResolver(() => [StaffedDaysType], {
    description: "On which days a clinic has a doctor; none recorded counts as staffed.",
  })
  @Many(on`that.asset_id = this.id`, { orderBy: on`that.since` })
  staffing(): readonly StaffedDaysType[] {
    return declared();
  }
}
