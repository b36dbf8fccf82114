import { Field, Float, ID, InputType } from "type-graphql";
import { PositionKind } from "../areas/area-words.ts";
import { GeoJsonScalar } from "../geo/geojson-scalar.ts";
import { DateScalar } from "../reading/scalars.ts";
import { NewRowInput, RowChangeInput } from "../writing/change-input.ts";
import { RoadClass, RoadSurface } from "./road-words.ts";

@InputType("AddRoadEdgeInput", {
  description:
    "A new stretch of road. Its ends join junctions within 15 m, else roads within 15 m, which are cut in two there; elsewhere new junctions are made.",
})
export class AddRoadEdgeInput extends NewRowInput {
  @Field(() => ID, { description: "Code of the county it lies in." })
  readonly county!: string;

  @Field(() => RoadClass, { description: "Class of the road." })
  readonly class!: RoadClass;

  @Field(() => RoadSurface, { description: "Its surface." })
  readonly surface!: RoadSurface;

  @Field(() => GeoJsonScalar, { description: "A LineString, at most 5 km outside the county." })
  readonly location!: unknown;

  @Field(() => String, { nullable: true, description: "Name in Chinese." })
  readonly name!: string | null;

  @Field(() => Float, { nullable: true, description: "Width in metres." })
  readonly widthMetres!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day in use. Null without a project: always; null with one: when it finishes.",
  })
  readonly openedOn!: string | null;

  @Field(() => ID, { nullable: true, description: "Code of the project it comes from." })
  readonly project!: string | null;

  @Field(() => PositionKind, {
    nullable: true,
    description: "Where the line comes from; measured by default.",
  })
  readonly positionKind!: PositionKind | null;
}

@InputType("UpgradeRoadEdgeInput", {
  description: "A stretch gets another surface on a day: it closes, and one in its place opens.",
})
export class UpgradeRoadEdgeInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the stretch." })
  readonly edge!: string;

  @Field(() => DateScalar, { description: "The first day with the new surface." })
  readonly openedOn!: string;

  @Field(() => RoadSurface, { description: "The new surface." })
  readonly surface!: RoadSurface;

  @Field(() => RoadClass, { nullable: true, description: "The new class; by default as before." })
  readonly class!: RoadClass | null;

  @Field(() => Float, { nullable: true, description: "The new width in metres; by default as before." })
  readonly widthMetres!: number | null;

  @Field(() => ID, { nullable: true, description: "Code of the project that did it." })
  readonly project!: string | null;
}

@InputType("OpenRoadEdgeInput", { description: "The first day on which a stretch is in use." })
export class OpenRoadEdgeInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the stretch." })
  readonly edge!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day; null takes a recorded day back: its project's forecast counts again.",
  })
  readonly openedOn!: string | null;
}

@InputType("CloseRoadEdgeInput", { description: "The first day on which a stretch is no longer in use." })
export class CloseRoadEdgeInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the stretch." })
  readonly edge!: string;

  @Field(() => DateScalar, { nullable: true, description: "The day; null takes a recorded day back." })
  readonly closedOn!: string | null;
}

@InputType("RemoveRoadEdgeInput", {
  description: "A stretch that was recorded by mistake, and why it is taken back.",
})
export class RemoveRoadEdgeInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the stretch." })
  readonly edge!: string;
}
