import { Field, ID, Int, ObjectType } from "type-graphql";
import { on } from "../database/sql.ts";
import { Column, From, Many, One } from "../reading/decorators.ts";
import { AreaType } from "./area-type.ts";

@ObjectType("Zone", {
  description:
    "A named group of townships inside a county (战区). Its code can be used wherever `within` is.",
})
@From("zone")
export class ZoneType {
  @Field(() => ID, { description: "Code of the zone." })
  @Column()
  readonly code!: string;

  @Field(() => String, { description: "Name in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => Int, { description: "Grows with every change." })
  @Column()
  readonly version!: number;

  @Field(() => AreaType, { description: "The county it lies in." })
  @One(on`that.code = this.county_code`)
  readonly county!: AreaType;

  @Field(() => [AreaType], { description: "Its townships, by code." })
  @Many(on`that.code in (select township_code from zone_township where zone_code = this.code)`, {
    orderBy: on`that.code`,
  })
  readonly townships!: readonly AreaType[];
}
