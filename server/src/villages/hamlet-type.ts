import { Field, ID, Int, ObjectType } from "type-graphql";
import { PositionKind } from "../areas/area-words.ts";
import { GeoJsonScalar, geoJson } from "../geo/geojson-scalar.ts";
import { Column, From } from "../reading/decorators.ts";

const onDataDay = (figure: string): string =>
  `(select census.${figure} from hamlet_census census
    where census.hamlet_id = this.id and census.since <= (select data_as_of from area where code = this.county_code)
    order by census.since desc limit 1)`;

@ObjectType("Hamlet", {
  description: "Natural village, village group or relocation site: the place in which coverage is computed.",
})
@From("(select * from hamlet where deleted_at is null)")
export class HamletType {
  @Field(() => ID, { description: "Id of the hamlet." })
  @Column()
  readonly id!: string;

  @Field(() => String, { description: "Name in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Households on the county's data day; null when not counted.",
  })
  @Column(onDataDay("households"))
  readonly households!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "People on the county's data day; null when not counted.",
  })
  @Column(onDataDay("population"))
  readonly population!: number | null;

  @Field(() => GeoJsonScalar, {
    nullable: true,
    description: "A point; null when the position is not known.",
  })
  @Column(geoJson("this.position"))
  readonly location!: unknown;

  @Field(() => PositionKind, { description: "Where the position comes from." })
  @Column()
  readonly positionKind!: PositionKind;

  @Field(() => Int, { description: "Grows with every change: a change states the version it saw." })
  @Column()
  readonly version!: number;
}
