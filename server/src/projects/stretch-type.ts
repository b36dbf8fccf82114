import { Field, Float, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";

@ObjectType("Stretch", {
  description: "Between which chainages (桩号) a phase was done, in metres from the start.",
})
@From("progress_stretch")
export class StretchType {
  @Field(() => String, { description: "Kind of work, such as roadbed_m." })
  @Column()
  readonly kind!: string;

  @Field(() => Float, { description: "From, in metres." })
  @Column("this.from_m")
  readonly fromMetres!: number;

  @Field(() => Float, { description: "To, in metres." })
  @Column("this.to_m")
  readonly toMetres!: number;
}
