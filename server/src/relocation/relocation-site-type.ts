import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { AreaType } from "../areas/area-type.ts";
import { PositionKind } from "../areas/area-words.ts";
import { StandardType } from "../coverage/standard-type.ts";
import { on, raw } from "../database/sql.ts";
import { GeoJsonScalar, geoJson } from "../geo/geojson-scalar.ts";
import { ProjectType } from "../projects/project-type.ts";
import { Column, From, Many, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { RelocationOriginType } from "./relocation-origin-type.ts";
import { SiteFacilityType } from "./site-facility-type.ts";

const moved = (
  figure: "households" | "persons",
): string => `(select coalesce(sum(move.${figure}), 0) from relocation_move move
  where move.site_code = this.code and move.moved_on <= (select data_as_of from area where code = this.county_code))`;

/** The county's own profile where it has the measure, else the basic one. */
const AREA_PROFILE = raw(`coalesce((select profile from standard where measure = 'area_per_person'
  and profile = (select profile from area where code = this.county_code)), 'cn-basic')`);

@ObjectType("RelocationSite", { description: "Where people move to." })
@From("(select * from relocation_site where deleted_at is null)")
export class RelocationSiteType {
  @Field(() => ID, { description: "Code of the site." })
  @Column()
  readonly code!: string;

  @Field(() => String, { description: "Name in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => AreaType, { description: "The county it lies in." })
  @One(on`that.code = this.county_code`)
  readonly county!: AreaType;

  @Field(() => String, { description: "CONCENTRATED (集中安置) or DISPERSED (分散安置)." })
  @Column()
  readonly kind!: string;

  @Field(() => String, {
    description: "GOVERNMENT_BUILT, BOUGHT, SECOND_HAND, SELF_BUILT or COLLECTIVE_CARE.",
  })
  @Column()
  readonly mode!: string;

  @Field(() => GeoJsonScalar, {
    nullable: true,
    description: "A point; null when the position is not known.",
  })
  @Column(geoJson("this.position"))
  readonly location!: unknown;

  @Field(() => PositionKind, { description: "Where the position comes from." })
  @Column()
  readonly positionKind!: PositionKind;

  @Field(() => Int, { nullable: true, description: "Households planned for it; null when not known." })
  @Column()
  readonly plannedHouseholds!: number | null;

  @Field(() => Int, { nullable: true, description: "Persons planned for it; null when not known." })
  @Column()
  readonly plannedPersons!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Registered poor persons among them; null when not known.",
  })
  @Column()
  readonly plannedRegisteredPersons!: number | null;

  @Field(() => Int, { description: "Households that had moved in by the county's data day." })
  @Column(moved("households"))
  readonly movedHouseholds!: number;

  @Field(() => Int, { description: "Persons who had moved in by the county's data day." })
  @Column(moved("persons"))
  readonly movedPersons!: number;

  @Field(() => Int, { nullable: true, description: "Dwellings; null when not known." })
  @Column()
  readonly dwellings!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Floor area of all dwellings, square metres; null when not known.",
  })
  @Column()
  readonly floorAreaM2!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Floor area per planned person, square metres; null when either is not known.",
  })
  @Column("this.floor_area_m2::float8 / nullif(this.planned_persons, 0)")
  readonly areaPerPersonM2!: number | null;

  @Field(() => StandardType, {
    nullable: true,
    description: "What floor area per person is held against; null when no document is known.",
  })
  @One(on`that.measure = 'area_per_person' and that.profile = ${AREA_PROFILE}`)
  readonly areaStandard!: StandardType | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share of the main structure that stands, 0 to 1; null when not known.",
  })
  @Column()
  readonly mainStructureProgress!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share that should stand, 0 to 1; null when none is set.",
  })
  @Column()
  readonly targetProgress!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day by which work must begin; null when none is set.",
  })
  @Column()
  readonly startDeadline!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "First day of work; null when it has not begun." })
  @Column()
  readonly startedOn!: string | null;

  @Field(() => AreaType, { nullable: true, description: "The township it lies in; null when not known." })
  @One(on`that.code = this.township_code`)
  readonly township!: AreaType | null;

  @Field(() => ProjectType, {
    nullable: true,
    description: "The project that builds it; null when none is known.",
  })
  @One(on`that.code = this.project_code`)
  readonly project!: ProjectType | null;

  @Field(() => [SiteFacilityType], { description: "Its facilities, those that are ready first." })
  @Many(on`that.site_code = this.code`, { orderBy: on`that.done_on, that.kind` })
  readonly facilities!: readonly SiteFacilityType[];

  @Field(() => [RelocationOriginType], { description: "The villages people come from, by code." })
  @Many(on`that.site_code = this.code`, { orderBy: on`that.village_code` })
  readonly origins!: readonly RelocationOriginType[];
}
