import { type ClassType, Field, Float, ID, InputType } from "type-graphql";
import { PositionKind } from "../areas/area-words.ts";
import { GeoJsonScalar } from "../geo/geojson-scalar.ts";
import { DateScalar } from "../reading/scalars.ts";
import { NewRowInput, RowChangeInput } from "../writing/change-input.ts";

const withAssetFields = <Base extends ClassType>(base: Base) => {
  @InputType()
  class AssetFields extends base {
    @Field(() => String, { nullable: true, description: "Name in Chinese." })
    readonly name!: string | null;

    @Field(() => String, {
      nullable: true,
      description:
        "2G, 3G, 4G or 5G of a base station; TO_GROUP or DISTRIBUTION of a fibre route; VILLAGE or JOINT_HOUSEHOLD of a PV station.",
    })
    readonly technology!: string | null;

    @Field(() => Float, {
      nullable: true,
      description: "Litres a day of a water scheme (L/d), kVA of a transformer, m2 of a platform.",
    })
    readonly capacity!: number | null;

    @Field(() => String, {
      nullable: true,
      description: "Unit of the capacity; kinds that are judged by it have one of their own.",
    })
    readonly capacityUnit!: string | null;

    @Field(() => Float, {
      nullable: true,
      description: "A base station's own reach in metres, 20,000 at most; null takes the standard's.",
    })
    readonly reachMetres!: number | null;

    @Field(() => ID, { nullable: true, description: "Code of the project it comes from." })
    readonly project!: string | null;

    @Field(() => GeoJsonScalar, {
      nullable: true,
      description:
        "A point; of a pipe, a power line or a fibre route also a line. At most 5 km outside the county.",
    })
    readonly location!: unknown;

    @Field(() => PositionKind, { nullable: true, description: "Where the position comes from." })
    readonly positionKind!: PositionKind | null;
  }
  return AssetFields;
};

@InputType("AddAssetInput", { description: "Something new that serves." })
export class AddAssetInput extends withAssetFields(NewRowInput as ClassType<NewRowInput>) {
  @Field(() => ID, { description: "Code of the county it stands in." })
  readonly county!: string;

  @Field(() => String, { description: "Kind, such as water_scheme, transformer, base_station or clinic." })
  readonly kind!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day in service. Null without a project: always; null with one: when it finishes.",
  })
  readonly openedOn!: string | null;

  @Field(() => [ID], { nullable: true, description: "Villages all of whose hamlets it serves." })
  readonly villages!: readonly string[] | null;

  @Field(() => [ID], { nullable: true, description: "Single hamlets that it serves." })
  readonly hamlets!: readonly string[] | null;
}

@InputType("EditAssetInput", {
  description: "What is to be said otherwise of an asset. Fields left out stay; null empties one.",
})
export class EditAssetInput extends withAssetFields(RowChangeInput as ClassType<RowChangeInput>) {
  @Field(() => ID, { description: "Id of the asset." })
  readonly asset!: string;
}

@InputType("AssetServiceInput", { description: "All whom an asset serves, in place of those it served." })
export class AssetServiceInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the asset." })
  readonly asset!: string;

  @Field(() => [ID], { description: "Villages all of whose hamlets it serves." })
  readonly villages!: readonly string[];

  @Field(() => [ID], { description: "Single hamlets that it serves." })
  readonly hamlets!: readonly string[];
}

@InputType("OpenAssetInput", { description: "The first day on which an asset serves." })
export class OpenAssetInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the asset." })
  readonly asset!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day; null takes a recorded day back: its project's forecast counts again.",
  })
  readonly openedOn!: string | null;
}

@InputType("CloseAssetInput", { description: "The first day on which an asset serves no more." })
export class CloseAssetInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the asset." })
  readonly asset!: string;

  @Field(() => DateScalar, { nullable: true, description: "The day; null takes a recorded day back." })
  readonly closedOn!: string | null;
}

@InputType("RemoveAssetInput", {
  description: "An asset that was recorded by mistake, and why it is taken back.",
})
export class RemoveAssetInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the asset." })
  readonly asset!: string;
}

@InputType("StaffedDaysInput", { description: "Days on which a clinic has a doctor." })
export class StaffedDaysInput {
  @Field(() => DateScalar, { description: "First day." })
  readonly since!: string;

  @Field(() => DateScalar, { nullable: true, description: "First day without; null when no end is known." })
  readonly until!: string | null;
}

@InputType("ClinicStaffingInput", {
  description:
    "All days on which a clinic has a doctor, in place of those recorded. None at all: nothing is recorded, and it counts as staffed.",
})
export class ClinicStaffingInput extends RowChangeInput {
  @Field(() => ID, { description: "Id of the clinic." })
  readonly asset!: string;

  @Field(() => [StaffedDaysInput], { description: "The days, apart from each other." })
  readonly staffing!: readonly StaffedDaysInput[];
}
