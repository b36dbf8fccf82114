import type { GraphQLResolveInfo } from "graphql";
import {
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Info,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { CallerContext } from "../identity/context.ts";
import { readAs } from "../reading/read.ts";
import { Conflict, InvalidInput, NotPermitted, type Refusal } from "../writing/payload-types.ts";
import { ProjectType } from "./project-type.ts";

/** What is kept of a change: where to find the project, and the report that it was, if it was one. */
export interface ProjectFound {
  readonly code: string;
  readonly report?: string;
}

@ObjectType("ProjectChanged", { description: "The change was made; the project as it is now." })
export class ProjectChanged {
  readonly __typename = "ProjectChanged";

  @Field(() => ID, { description: "Code of the project." })
  readonly code: string;

  @Field(() => ID, {
    nullable: true,
    description: "Id of the report that was taken, for its photos; null for every other change.",
  })
  readonly report: string | null;

  constructor({ code, report }: ProjectFound) {
    this.code = code;
    this.report = report ?? null;
  }
}

@Resolver(() => ProjectChanged)
export class ChangedProject {
  @FieldResolver(() => ProjectType, { nullable: true, description: "The project; null when it was deleted." })
  project(
    @Root() { code }: ProjectChanged,
    @Ctx() context: CallerContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return readAs(info, context, { root: "project", args: { code } });
  }
}

export const ProjectPayload = createUnionType({
  name: "ProjectPayload",
  description: "What comes of a change to a project.",
  types: () => [ProjectChanged, InvalidInput, Conflict, NotPermitted] as const,
  resolveType: ({ __typename }) => __typename,
});

/** A change's answer, or why there is none, as clients see it. */
export const projectPayload = (outcome: ProjectFound | Refusal): typeof ProjectPayload =>
  "__typename" in outcome ? outcome : new ProjectChanged(outcome);
