import { Field, InputType } from "type-graphql";
import { PositionKind } from "../../areas/area-words.ts";
import { GeoJsonScalar } from "../../geo/geojson-scalar.ts";
import { ProjectChangeInput } from "./project-change-input.ts";

@InputType("GeometryInput", { description: "Where the works are." })
export class GeometryInput extends ProjectChangeInput {
  @Field(() => GeoJsonScalar, {
    nullable: true,
    description:
      "Point, line or polygon, also several; at most 50,000 vertices, in the county or up to 5 km beyond; null takes the shape away.",
  })
  readonly geometry!: unknown;

  @Field(() => PositionKind, { description: "Where the position comes from." })
  readonly positionKind!: PositionKind;
}
