// What this declares is also used without the schema.
import "reflect-metadata";
import { Field, Int, ObjectType } from "type-graphql";

// What every change can come back as when it did not happen. Nothing was changed then.

@ObjectType("InputProblem", {
  description: "What is wrong with a field of the input, and what would be right.",
})
export class InputProblem {
  @Field(() => String, { description: "The field, with its place in lists: quantities.0.done." })
  readonly field!: string;

  @Field(() => String, { description: "What is wrong, in English." })
  readonly message!: string;

  @Field(() => String, { description: "The same in Chinese." })
  readonly messageZh!: string;
}

@ObjectType("InvalidInput", { description: "The input cannot be taken as it is. Nothing was changed." })
export class InvalidInput {
  readonly __typename = "InvalidInput";

  @Field(() => [InputProblem], { description: "All that is wrong with it." })
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    this.problems = problems;
  }
}

@ObjectType("FieldDifference", { description: "A field that says something else by now." })
export class FieldDifference {
  @Field(() => String, { description: "The field of the input." })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: "What was to be written, as JSON." })
  readonly yours!: string | null;

  @Field(() => String, { nullable: true, description: "What stands there now, as JSON." })
  readonly current!: string | null;
}

@ObjectType("Conflict", {
  description: "Somebody else changed the row after the version that was seen. Nothing was changed.",
})
export class Conflict {
  readonly __typename = "Conflict";

  @Field(() => Int, { description: "The version that stands now: send it once both are put together." })
  readonly currentVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: "Who made the latest change; null where nobody noted it.",
  })
  readonly changedBy!: string | null;

  @Field(() => String, {
    description: "The row as it stands now, as JSON with the names of the input's fields.",
  })
  readonly current!: string;

  @Field(() => [FieldDifference], { description: "Fields of the input that say something else by now." })
  readonly differences!: readonly FieldDifference[];

  constructor(parts: Omit<Conflict, "__typename">) {
    Object.assign(this, parts);
  }
}

@ObjectType("NotPermitted", { description: "Whoever asks may not do this. Nothing was changed." })
export class NotPermitted {
  readonly __typename = "NotPermitted";

  @Field(() => String, { description: "What would be needed, in English." })
  readonly message: string;

  @Field(() => String, { description: "The same in Chinese." })
  readonly messageZh: string;

  constructor(message: string, messageZh: string) {
    this.message = message;
    this.messageZh = messageZh;
  }
}

export type Refusal = InvalidInput | Conflict | NotPermitted;

export const isRefusal = (outcome: unknown): outcome is Refusal =>
  outcome instanceof InvalidInput || outcome instanceof Conflict || outcome instanceof NotPermitted;

export const invalid = (field: string, message: string, messageZh: string): InvalidInput =>
  new InvalidInput([{ field, message, messageZh }]);
