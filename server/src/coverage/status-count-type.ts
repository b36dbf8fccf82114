import { Field, Int, ObjectType } from "type-graphql";
import { raw, type Sql } from "../database/sql.ts";
import { Column, From } from "../reading/decorators.ts";

/** The counts of one unit out of a summary's row. */
export const countsOf = (unit: "villages" | "households" | "people"): Sql =>
  raw(
    `(select this.${unit}_met as met, this.${unit}_partial as partial, this.${unit}_unmet as unmet, this.${unit}_unknown as unknown)`,
  );

@ObjectType("StatusCount", {
  description:
    "How many have which answer. Not applicable is counted nowhere; total = met + partial + unmet + unknown.",
})
@From(
  "(select null::integer as met, null::integer as partial, null::integer as unmet, null::integer as unknown)",
)
export class StatusCountType {
  @Field(() => Int, { description: "Have the service." })
  @Column()
  readonly met!: number;

  @Field(() => Int, {
    description:
      "Villages met in some hamlets and unmet in others; 0 for households and people, who are counted by hamlet.",
  })
  @Column()
  readonly partial!: number;

  @Field(() => Int, { description: "Lack the service." })
  @Column()
  readonly unmet!: number;

  @Field(() => Int, { description: "Not known." })
  @Column()
  readonly unknown!: number;

  @Field(() => Int, { description: "All who were asked about." })
  @Column("this.met + this.partial + this.unmet + this.unknown")
  readonly total!: number;
}
