import { FieldResolver, Query, Resolver } from "type-graphql";
import { AreaType } from "../areas/area-type.ts";
import { raw, sql } from "../database/sql.ts";
import { declared, Many } from "../reading/decorators.ts";
import { AgreementCountType } from "./agreement-type.ts";
import { type AgreementArguments, agreementOf } from "./agreements.ts";
import { AsOf, OfArea, OfIndicator } from "./summary-arguments.ts";

const MEANING =
  "What was reported by what was computed, nine counts in a fixed order, which together are all of the area's villages.";

@Resolver()
export class AgreementResolver {
  @Query(() => [AgreementCountType], { description: `${MEANING} Empty for an unknown area.` })
  @Many(({ area, ...args }: AgreementArguments & { readonly area: string }) =>
    agreementOf(sql`current_code(${area})`, args),
  )
  coverageAgreement(
    @OfArea _area: string,
    @OfIndicator _indicator: string,
    @AsOf _asOf: string | null,
  ): readonly AgreementCountType[] {
    return declared();
  }
}

@Resolver(() => AreaType)
export class AreaAgreement {
  @FieldResolver(() => [AgreementCountType], { description: MEANING })
  @Many((args: AgreementArguments) => agreementOf(raw("this.code"), args))
  agreement(@OfIndicator _indicator: string, @AsOf _asOf: string | null): readonly AgreementCountType[] {
    return declared();
  }
}
