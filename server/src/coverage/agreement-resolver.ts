import { Arg, FieldResolver, ID, Query, Resolver } from "type-graphql";
import { AreaType } from "../areas/area-type.ts";
import { raw, sql } from "../database/sql.ts";
import { declared, Many } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { AgreementCountType } from "./agreement-type.ts";
import { type AgreementArguments, agreementOf } from "./agreements.ts";
import { coverageArguments } from "./summary-arguments.ts";

const MEANING =
  "What was reported by what was computed, nine counts in a fixed order, which together are all of the area's villages.";

@Resolver()
export class AgreementResolver {
  @Query(() => [AgreementCountType], { description: `${MEANING} Empty for an unknown area.` })
  @Many(({ area, ...args }: AgreementArguments & { readonly area: string }) =>
    agreementOf(sql`current_code(${area})`, args),
  )
  coverageAgreement(
    @Arg("area", () => ID, { description: coverageArguments.area }) _area: string,
    @Arg("indicator", () => ID, { description: coverageArguments.indicator }) _indicator: string,
    @Arg("asOf", () => DateScalar, { nullable: true, description: coverageArguments.asOf }) _asOf:
      | string
      | null,
  ): readonly AgreementCountType[] {
    return declared();
  }
}

@Resolver(() => AreaType)
export class AreaAgreement {
  @FieldResolver(() => [AgreementCountType], { description: MEANING })
  @Many((args: AgreementArguments) => agreementOf(raw("this.code"), args))
  agreement(
    @Arg("indicator", () => ID, { description: coverageArguments.indicator }) _indicator: string,
    @Arg("asOf", () => DateScalar, { nullable: true, description: coverageArguments.asOf }) _asOf:
      | string
      | null,
  ): readonly AgreementCountType[] {
    return declared();
  }
}
