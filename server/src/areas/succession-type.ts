import { Field, ID, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { CodeChange } from "./area-words.ts";

@ObjectType("Succession", { description: "A code or name that was given up, and what stands in its place." })
@From("succession")
export class SuccessionType {
  @Field(() => ID, { description: "The code that was given up." })
  @Column()
  readonly oldCode!: string;

  @Field(() => String, { description: "The name that went with it." })
  @Column()
  readonly oldName!: string;

  @Field(() => ID, { nullable: true, description: "The code in its place; null when nothing followed." })
  @Column()
  readonly newCode!: string | null;

  @Field(() => String, { nullable: true, description: "The name in its place; null when nothing followed." })
  @Column()
  readonly newName!: string | null;

  @Field(() => CodeChange, { description: "How it was given up." })
  @Column()
  readonly change!: CodeChange;

  @Field(() => DateScalar, { nullable: true, description: "The day it took effect; null when not known." })
  @Column("changed_on")
  readonly on!: string | null;

  @Field(() => String, { nullable: true, description: "The document that says so; null when not known." })
  @Column()
  readonly document!: string | null;
}
