import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { AssetType } from "../assets/asset-type.ts";
import { on } from "../database/sql.ts";
import { ProjectType } from "../projects/project-type.ts";
import { Column, From, Many, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { VillageType } from "../villages/village-type.ts";

export enum BusMode {
  ROUTE = "ROUTE",
  AREA_FIXED_DAYS = "AREA_FIXED_DAYS",
  ON_DEMAND = "ON_DEMAND",
}
registerEnumType(BusMode, {
  name: "BusMode",
  description: "A route with stops (班线通达), an area on fixed days (包片定期), or on demand (电话预约).",
});

@ObjectType("BusService", { description: "A passenger bus service." })
@From("(select * from bus_service where deleted_at is null)")
export class BusServiceType {
  @Field(() => ID, { description: "Id of the service." })
  @Column()
  readonly id!: string;

  @Field(() => String, { description: "Name in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => BusMode, { description: "How it serves." })
  @Column()
  readonly mode!: BusMode;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "First day in service. Null without a project: always; null with one: not before its forecast.",
  })
  @Column()
  readonly openedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day out of service; null when none is known.",
  })
  @Column()
  readonly closedOn!: string | null;

  @Field(() => String, { nullable: true, description: "The days on which it runs; null when not known." })
  @Column()
  readonly serviceDays!: string | null;

  @Field(() => String, { nullable: true, description: "Where to ring for a bus; null when not known." })
  @Column()
  readonly phone!: string | null;

  @Field(() => String, { nullable: true, description: "Who runs it; null when not known." })
  @Column()
  readonly operator!: string | null;

  @Field(() => ProjectType, {
    nullable: true,
    description: "The project it comes from; null when from none.",
  })
  @One(on`that.code = this.project_code`)
  readonly project!: ProjectType | null;

  @Field(() => [AssetType], { description: "The stops at which it calls, by id." })
  @Many(on`that.id in (select asset_id from bus_service_stop where bus_service_id = this.id)`, {
    orderBy: on`that.id`,
  })
  readonly stops!: readonly AssetType[];

  @Field(() => [VillageType], { description: "The villages it serves, by code." })
  @Many(on`that.code in (select village_code from bus_service_village where bus_service_id = this.id)`, {
    orderBy: on`that.code`,
  })
  readonly villages!: readonly VillageType[];

  @Field(() => Int, { description: "Grows with every change: a change states the version it saw." })
  @Column()
  readonly version!: number;
}
