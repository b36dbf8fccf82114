import { Arg, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { on } from "../database/sql.ts";
import { Column, declared, From, Many, One } from "../reading/decorators.ts";
import { DateScalar, dayOrOpen } from "../reading/scalars.ts";
import { HamletType } from "../villages/hamlet-type.ts";

@ObjectType("HamletCensus", { description: "Who lives in a hamlet from a day on." })
@From("hamlet_census")
export class HamletCensusType {
  @Field(() => DateScalar, { nullable: true, description: "From which day on; null is since ever." })
  @Column(dayOrOpen("this.since"))
  readonly since!: string | null;

  @Field(() => Int, { nullable: true, description: "Households; null when not counted." })
  @Column()
  readonly households!: number | null;

  @Field(() => Int, { nullable: true, description: "People; null when not counted." })
  @Column("this.population")
  readonly people!: number | null;
}

@Resolver(() => HamletType)
export class SettlementResolver {
  @Query(() => HamletType, { nullable: true, description: "One hamlet; null when the id is unknown." })
  @One(({ id }: { id: string }) => ({ where: on`that.id = ${id}` }))
  hamlet(@Arg("id", () => ID, { description: "Id of the hamlet." }) _id: string): HamletType | null {
    return declared();
  }

  @FieldResolver(() => [HamletCensusType], {
    description: "Who lived there, day by day on record, the earliest first; days to come included.",
  })
  @Many(on`that.hamlet_id = this.id`, { orderBy: on`that.since` })
  census(): readonly HamletCensusType[] {
    return declared();
  }
}
