import { Field, Float, ID, Int, ObjectType } from "type-graphql";

@ObjectType("CountyStandard", { description: "What a county is held to in one respect." })
export class CountyStandardType {
  @Field(() => ID, { description: "Id of the indicator." })
  readonly indicator!: string;

  @Field(() => String, {
    description:
      "THRESHOLD; MIN_HOUSEHOLDS (smaller hamlets are not judged); REACH of a station; SPEED_WALK, SPEED_TRUNK, SPEED_COUNTY, SPEED_OTHER, SPEED_GRAVEL, SPEED_EARTH.",
  })
  readonly role!: string;

  @Field(() => Float, { nullable: true, description: "The limit; null where reports alone decide." })
  readonly threshold!: number | null;

  @Field(() => String, { description: "How values are held against it, such as <=." })
  readonly comparison!: string;

  @Field(() => String, { description: "Its unit." })
  readonly unit!: string;

  @Field(() => String, { nullable: true, description: "The document it is from; null: none." })
  readonly citation!: string | null;

  @Field(() => String, {
    description: "Where it is from: a profile, `system`, or `county` for the county's own.",
  })
  readonly profile!: string;

  @Field(() => Float, {
    nullable: true,
    description: "What it would be without the county's own; null: none.",
  })
  readonly usual!: number | null;

  @Field(() => String, { description: "The profile that the usual limit is from." })
  readonly usualProfile!: string;
}

@ObjectType("CountyStandards", { description: "What a county is held to." })
export class CountyStandardsType {
  @Field(() => ID, { description: "Code of the county." })
  readonly county!: string;

  @Field(() => String, { description: "Its profile." })
  readonly profile!: string;

  @Field(() => [String], { description: "The profiles it can choose from." })
  readonly profiles!: readonly string[];

  @Field(() => Int, { description: "Grows with every change: the expectedVersion of the next." })
  readonly version!: number;

  @Field(() => [CountyStandardType], { description: "Every respect, by indicator." })
  readonly standards!: readonly CountyStandardType[];
}
