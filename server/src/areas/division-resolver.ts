import { Arg, ID, Query, Resolver } from "type-graphql";
import { every, on, raw, sql } from "../database/sql.ts";
import type { Relation } from "../reading/declarations.ts";
import { declared, Many } from "../reading/decorators.ts";
import { DateScalar } from "../reading/scalars.ts";
import { SuccessionType } from "./succession-type.ts";
import { inCountiesOf } from "./within.ts";
import { ZoneType } from "./zone-type.ts";

interface SuccessionArguments {
  readonly within?: string;
  readonly since?: string;
}

const successionsOf = ({ within, since }: SuccessionArguments): Relation => ({
  where: every([
    within === undefined ? undefined : inCountiesOf(within, "that.county_code"),
    since === undefined ? undefined : sql`that.changed_on >= ${since}::date`,
  ]),
  orderBy: raw("that.changed_on desc nulls last, that.old_code, that.id"),
});

@Resolver()
export class DivisionResolver {
  @Query(() => [SuccessionType], {
    description: "Codes and names that changed, the latest first. Former codes resolve everywhere.",
  })
  @Many(successionsOf)
  successions(
    @Arg("within", () => ID, { nullable: true, description: "Only those of these counties." }) _within:
      | string
      | null,
    @Arg("since", () => DateScalar, { nullable: true, description: "Only changes on or after this day." })
    _since: string | null,
  ): readonly SuccessionType[] {
    return declared();
  }

  @Query(() => [ZoneType], {
    description: "The zones of a county, or of the counties in a larger area, by code.",
  })
  @Many(({ within }: { within: string }) => ({
    where: on`${inCountiesOf(within, "that.county_code")}`,
    orderBy: raw("that.code"),
  }))
  zones(@Arg("within", () => ID, { description: "Code of an area." }) _within: string): readonly ZoneType[] {
    return declared();
  }
}
