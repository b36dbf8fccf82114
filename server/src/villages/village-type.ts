import { Field, ID, Int, ObjectType } from "type-graphql";
import { AreaType } from "../areas/area-type.ts";
import { PositionKind } from "../areas/area-words.ts";
import { SuccessionType } from "../areas/succession-type.ts";
import { successionsOfPlace } from "../areas/successions-of.ts";
import { on } from "../database/sql.ts";
import { GeoJsonScalar, geoJson } from "../geo/geojson-scalar.ts";
import { Column, From, Many, One } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { HamletType } from "./hamlet-type.ts";

/** Registered-household cells smaller than this are not published. */
const publishedFrom10 = (figure: string): string =>
  `case when this.registered_households >= 10 then this.${figure} end`;

@ObjectType("Village", {
  description: "Administrative village or community: the smallest division, of which coverage is told.",
})
@From("(select * from village where deleted_at is null)")
export class VillageType {
  @Field(() => ID, { description: "Division code of 12 digits." })
  @Column()
  readonly code!: string;

  @Field(() => String, { description: "Name in Chinese." })
  @Column()
  readonly name!: string;

  @Field(() => String, { nullable: true, description: "Name in English; null when there is none." })
  @Column()
  readonly nameEn!: string | null;

  @Field(() => String, { description: "VILLAGE (行政村) or COMMUNITY (社区, 居委会); both are judged." })
  @Column()
  readonly kind!: string;

  @Field(() => [ID], { description: "Codes this village had before; they resolve wherever a code is taken." })
  @Column("former_codes(this.code)")
  readonly formerCodes!: readonly string[];

  @Field(() => [String], {
    description: "Names this village had before, those of villages merged into it included.",
  })
  @Column("former_names(this.code)")
  readonly formerNames!: readonly string[];

  @Field(() => [SuccessionType], {
    description: "The changes that led to today's code and name, the latest first; mergers included.",
  })
  @Many(successionsOfPlace)
  readonly successions!: readonly SuccessionType[];

  @Field(() => AreaType, { description: "The county it belongs to." })
  @One(on`that.code = this.county_code`)
  readonly county!: AreaType;

  @Field(() => AreaType, { description: "The township it belongs to." })
  @One(on`that.code = this.township_code`)
  readonly township!: AreaType;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is on the list of poor villages (贫困村); null when not known.",
  })
  @Column()
  readonly isPoorVillage!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is a village of deep poverty (深度贫困村); null when not known.",
  })
  @Column()
  readonly isDeepPoverty!: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day it left the list (出列); null when it did not, or when not known.",
  })
  @Column()
  readonly exitedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "People by the census of its hamlets on the county's data day; null when none is counted.",
  })
  @Column()
  readonly population!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Households by the census of its hamlets on the county's data day; null when none is counted.",
  })
  @Column()
  readonly households!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "REGISTERED (户籍) or RESIDENT (常住); null when not known.",
  })
  @Column()
  readonly populationKind!: string | null;

  @Field(() => Int, { nullable: true, description: "Year of the count; null when not known." })
  @Column()
  readonly populationYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Registered poor households (建档立卡); null when not known or below 10.",
  })
  @Column(publishedFrom10("registered_households"))
  readonly registeredHouseholds!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Persons of registered poor households; null when not known, or when the households are below 10.",
  })
  @Column(publishedFrom10("registered_persons"))
  readonly registeredPersons!: number | null;

  @Field(() => GeoJsonScalar, {
    nullable: true,
    description: "The village seat, a point; null when not known.",
  })
  @Column(geoJson("this.seat"))
  readonly location!: unknown;

  @Field(() => PositionKind, { description: "Where the position of the seat comes from." })
  @Column()
  readonly positionKind!: PositionKind;

  @Field(() => [HamletType], {
    description: "Its hamlets, by id. A village without hamlets has one at its seat.",
  })
  @Many(on`that.village_code = this.code`, { orderBy: on`that.id` })
  readonly hamlets!: readonly HamletType[];

  @Field(() => Boolean, {
    description: "Recorded as unfit for a bus service (不具备条件): it is not judged for one.",
  })
  @Column()
  readonly unfitForBus!: boolean;

  @Field(() => Int, { description: "Grows with every change: a change states the version it saw." })
  @Column()
  readonly version!: number;
}
