import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { PositionKind } from "../areas/area-words.ts";
import { on } from "../database/sql.ts";
import { GeoJsonScalar, geoJson } from "../geo/geojson-scalar.ts";
import { ProjectType } from "../projects/project-type.ts";
import { Column, From, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";

// An opening on record beats any forecast.
const FORECAST_OPENING = `case when this.opened_on is null then (
  select coalesce(project.finished_on, status.forecast_finish)
  from project left join project_status status on status.project_code = project.code
  where project.code = this.project_code and project.deleted_at is null) end`;

@ObjectType("Asset", {
  description: "Something that serves: a water scheme, a transformer, a clinic, a bus stop and so on.",
})
@From("(select * from asset where deleted_at is null)")
export class AssetType {
  @Field(() => ID, { description: "Id of the asset." })
  @Column()
  readonly id!: string;

  @Field(() => String, { description: "Kind, such as water_scheme, transformer, base_station or clinic." })
  @Column()
  readonly kind!: string;

  @Field(() => String, { nullable: true, description: "Name in Chinese; null when it has none." })
  @Column("nullif(this.name, '')")
  readonly name!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "First day in service on record. Null without a project: always in service; null with one: not before its forecast.",
  })
  @Column()
  readonly openedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day out of service; null when no closure is known.",
  })
  @Column()
  readonly closedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "When its project opens it, where no opening is on record; null when nothing can be foreseen.",
  })
  @Column(FORECAST_OPENING)
  readonly forecastOpening!: string | null;

  @Field(() => Float, { nullable: true, description: "Capacity in its unit; null when not known." })
  @Column()
  readonly capacity!: number | null;

  @Field(() => String, { nullable: true, description: "Unit of the capacity." })
  @Column()
  readonly capacityUnit!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Such as 4G of a base station, or TO_GROUP of a fibre route; null where kinds have none.",
  })
  @Column()
  readonly technology!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "A base station's own reach in metres; null takes the standard's.",
  })
  @Column()
  readonly reachMetres!: number | null;

  @Field(() => GeoJsonScalar, {
    nullable: true,
    description: "A point or a line; null when the position is not known.",
  })
  @Column(geoJson("this.position"))
  readonly location!: unknown;

  @Field(() => PositionKind, { description: "Where the position comes from." })
  @Column()
  readonly positionKind!: PositionKind;

  @Field(() => ProjectType, {
    nullable: true,
    description: "The project that builds it; null when it comes from none.",
  })
  @One(on`that.code = this.project_code`)
  readonly project!: ProjectType | null;

  @Field(() => Int, { description: "Grows with every change: a change states the version it saw." })
  @Column()
  readonly version!: number;
}
