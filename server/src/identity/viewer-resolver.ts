import { Ctx, Query, Resolver } from "type-graphql";
import type { CallerContext } from "./context.ts";
import { ViewerType } from "./viewer-type.ts";

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: "Who asks; null for nobody in particular." })
  async viewer(@Ctx() { caller, database }: CallerContext): Promise<ViewerType | null> {
    if (caller.kind === "ANONYMOUS") return null;
    const counties = [...caller.roles.keys()];
    const names = await database.query<{ code: string; name: string; nameEn: string | null }>(
      `/* names of counties */ select code, name, name_en as "nameEn" from area where code = any ($1)`,
      [counties],
    );
    const named = new Map(names.map((area) => [area.code, area]));
    return {
      account: caller.account,
      name: caller.name,
      isProgram: caller.kind === "PROGRAM",
      isSystemAdministrator: caller.isSystemAdministrator,
      mayWrite: caller.mayWrite,
      grants: [...caller.roles].map(([county, role]) => ({
        county,
        countyName: named.get(county)?.name ?? null,
        countyNameEn: named.get(county)?.nameEn ?? null,
        role,
      })),
    };
  }
}
