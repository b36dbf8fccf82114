import { Field, Float, InputType } from "type-graphql";
import { DateScalar } from "../../reading/scalars.ts";
import { ProjectChangeInput } from "./project-change-input.ts";

@InputType("PlannedQuantityInput", { description: "What is to be built of one kind." })
export class PlannedQuantityInput {
  @Field(() => String, { description: "Kind of quantity, such as roadbed_m." })
  readonly kind!: string;

  @Field(() => Float, { description: "Planned amount, in the kind's unit; never negative." })
  readonly planned!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Amount that stood before the works began; 0 when left out.",
  })
  readonly existingBefore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Weight in the physical progress, above 0; when left out as it stands, and of a new kind the weight of the kind.",
  })
  readonly weight!: number | null;
}

@InputType("DesignChangeInput", { description: "Why planned amounts are revised (设计变更)." })
export class DesignChangeInput {
  @Field(() => DateScalar, { description: "The day of the change, not after today." })
  readonly changedOn!: string;

  @Field(() => String, { description: "Why." })
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: "Number of the document that permits it." })
  readonly documentNo!: string | null;
}

@InputType("QuantitiesInput", { description: "All that a project is to build." })
export class QuantitiesInput extends ProjectChangeInput {
  @Field(() => [PlannedQuantityInput], {
    description: "The whole list: a kind that is not in it is not planned any more.",
  })
  readonly quantities!: readonly PlannedQuantityInput[];

  @Field(() => DesignChangeInput, {
    nullable: true,
    description: "Needed where planned amounts of an approved project change; it is kept.",
  })
  readonly designChange!: DesignChangeInput | null;
}
