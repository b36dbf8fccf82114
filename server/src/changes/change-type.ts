import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";
import { DateTimeScalar, instant } from "../reading/scalars.ts";

@ObjectType("Change", { description: "That a row was made, changed or deleted." })
@From("change_log")
export class ChangeType {
  @Field(() => String, {
    description: "Type of the row: Village, Hamlet, Project, RoadEdge, Asset, BusService or RelocationSite.",
  })
  @Column()
  readonly kind!: string;

  @Field(() => ID, { description: "Code or id of the row." })
  @Column()
  readonly code!: string;

  @Field(() => String, { description: "CREATED, UPDATED or DELETED." })
  @Column()
  readonly op!: string;

  @Field(() => Int, { description: "Version of the row after the change." })
  @Column()
  readonly version!: number;

  @Field(() => DateTimeScalar, { description: "When it was changed." })
  @Column(instant("this.at"))
  readonly at!: string;
}
