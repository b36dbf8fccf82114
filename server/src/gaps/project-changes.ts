import { FieldResolver, Resolver } from "type-graphql";
import { ProjectType } from "../projects/project-type.ts";
import { declared, One } from "../reading/decorators.ts";
import { CHANGES } from "./project-changes-sql.ts";
import { ProjectChangesType } from "./project-changes-type.ts";

@Resolver(() => ProjectType)
export class ProjectChanges {
  @FieldResolver(() => ProjectChangesType, {
    description: "What it has changed and will change, seen with today's knowledge.",
  })
  @One({ from: CHANGES })
  changes(): ProjectChangesType {
    return declared();
  }
}
