import { Arg, Query, Resolver } from "type-graphql";
import { raw, sql } from "../database/sql.ts";
import { Sector } from "../indicators/sector.ts";
import type { Relation } from "../reading/declarations.ts";
import { declared, Many } from "../reading/decorators.ts";
import { QuantityKindType } from "./quantity-kind-type.ts";
import { QUANTITY_ORDER } from "./quantity-type.ts";

const kindsOf = ({ sector }: { sector?: Sector }): Relation => ({
  ...(sector === undefined ? {} : { where: sql`that.sector = ${sector}` }),
  orderBy: raw(QUANTITY_ORDER),
});

@Resolver()
export class QuantityKindResolver {
  @Query(() => [QuantityKindType], {
    description: "The kinds of work that can be planned: phases of a road in their order, then the others.",
  })
  @Many(kindsOf)
  quantityKinds(
    @Arg("sector", () => Sector, { nullable: true, description: "Only what this sector plans." })
    _sector: Sector | null,
  ): readonly QuantityKindType[] {
    return declared();
  }
}
