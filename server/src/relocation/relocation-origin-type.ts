import { Field, Float, Int, ObjectType } from "type-graphql";
import { on, raw } from "../database/sql.ts";
import { Column, From, Many, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { VillageType } from "../villages/village-type.ts";
import { RelocationMoveType } from "./relocation-move-type.ts";

const moved = (
  figure: "households" | "persons",
): string => `(select coalesce(sum(move.${figure}), 0) from relocation_move move
  where move.site_code = this.site_code and move.village_code = this.village_code
    and move.moved_on <= (select data_as_of from area where code = this.county_code))`;

const MOVES = `(select moved_on, sum(households)::int as households, sum(persons)::int as persons
  from relocation_move where site_code = this.site_code and village_code = this.village_code group by moved_on)`;

@ObjectType("RelocationOrigin", { description: "A village that people leave for a site." })
@From(`(select origin.* from relocation_origin origin
  join village on village.code = origin.village_code and village.deleted_at is null)`)
export class RelocationOriginType {
  @Field(() => VillageType, { description: "The village." })
  @One(on`that.code = this.village_code`)
  readonly village!: VillageType;

  @Field(() => Int, { description: "Households that are to move." })
  @Column()
  readonly households!: number;

  @Field(() => Int, { description: "Persons who are to move." })
  @Column()
  readonly persons!: number;

  @Field(() => Int, { description: "Households that had moved by the county's data day." })
  @Column(moved("households"))
  readonly movedHouseholds!: number;

  @Field(() => Int, { description: "Persons who had moved by the county's data day." })
  @Column(moved("persons"))
  readonly movedPersons!: number;

  @Field(() => [RelocationMoveType], {
    description: "The days on which people moved, the earliest first; later than the data day: planned.",
  })
  @Many({ from: raw(MOVES), orderBy: raw("that.moved_on") })
  readonly moves!: readonly RelocationMoveType[];

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day the old houses were demolished (拆旧); null when they were not.",
  })
  @Column()
  readonly demolishedOn!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "Land reclaimed (复垦), square metres; null when not known.",
  })
  @Column()
  readonly reclaimedM2!: number | null;
}
