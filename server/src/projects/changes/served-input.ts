import { Field, ID, InputType } from "type-graphql";
import { ProjectChangeInput } from "./project-change-input.ts";

@InputType("ServedInput", { description: "Whom a project is for: the whole lists." })
export class ServedInput extends ProjectChangeInput {
  @Field(() => [ID], { description: "Codes of villages of the county." })
  readonly villages!: readonly string[];

  @Field(() => [ID], {
    nullable: true,
    description: "Ids of hamlets of those villages; none where it is for whole villages.",
  })
  readonly hamlets!: readonly string[] | null;
}
