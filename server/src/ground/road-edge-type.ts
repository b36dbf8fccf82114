import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { PositionKind } from "../areas/area-words.ts";
import { on } from "../database/sql.ts";
import { GeoJsonScalar, geoJson } from "../geo/geojson-scalar.ts";
import { ProjectType } from "../projects/project-type.ts";
import { Column, From, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { RoadClass, RoadSurface } from "./road-words.ts";

const othersAt = (node: string): string =>
  `(select count(*) from road_edge other where other.county_code = this.county_code and other.deleted_at is null
    and other.id <> this.id and this.${node} in (other.from_node, other.to_node))`;

@ObjectType("RoadEdge", {
  description:
    "A stretch of road with one surface, between two junctions. An upgrade closes one and opens another.",
})
@From("(select * from road_edge where deleted_at is null)")
export class RoadEdgeType {
  @Field(() => ID, { description: "Id of the stretch." })
  @Column()
  readonly id!: string;

  @Field(() => String, { nullable: true, description: "Name in Chinese; null when it has none." })
  @Column("nullif(this.name, '')")
  readonly name!: string | null;

  @Field(() => RoadClass, { description: "Class of the road." })
  @Column()
  readonly class!: RoadClass;

  @Field(() => RoadSurface, { description: "Surface; only ASPHALT and CONCRETE count as hardened." })
  @Column()
  readonly surface!: RoadSurface;

  @Field(() => Float, { nullable: true, description: "Width in metres; null when not known." })
  @Column("this.width_m")
  readonly widthMetres!: number | null;

  @Field(() => Float, { description: "Length in metres, on the ellipsoid." })
  @Column("round(st_length(this.geometry::geography)::numeric, 2)")
  readonly lengthMetres!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day in use. Null without a project: always; null with one: not before its forecast.",
  })
  @Column()
  readonly openedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day out of use; null when none is known." })
  @Column()
  readonly closedOn!: string | null;

  @Field(() => ProjectType, {
    nullable: true,
    description: "The project that builds it; null when it comes from none.",
  })
  @One(on`that.code = this.project_code`)
  readonly project!: ProjectType | null;

  @Field(() => ID, { description: "The junction where it begins." })
  @Column()
  readonly fromNode!: string;

  @Field(() => ID, { description: "The junction where it ends." })
  @Column()
  readonly toNode!: string;

  @Field(() => Int, { description: "Other stretches that meet it where it begins; 0 is a loose end." })
  @Column(othersAt("from_node"))
  readonly othersAtStart!: number;

  @Field(() => Int, { description: "Other stretches that meet it where it ends; 0 is a loose end." })
  @Column(othersAt("to_node"))
  readonly othersAtEnd!: number;

  @Field(() => GeoJsonScalar, { description: "A line." })
  @Column(geoJson("this.geometry"))
  readonly location!: unknown;

  @Field(() => PositionKind, { description: "Where the line comes from." })
  @Column()
  readonly positionKind!: PositionKind;

  @Field(() => Int, { description: "Grows with every change: a change states the version it saw." })
  @Column()
  readonly version!: number;
}
