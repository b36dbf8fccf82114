import { Ctx, Query, Resolver } from "type-graphql";
import type { CallerContext } from "./context.ts";
import { ViewerType } from "./viewer-type.ts";

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: "Who asks; null for nobody in particular." })
  async viewer(@Ctx() { caller, database }: CallerContext): Promise<ViewerType | null> {
    if (caller.kind === "ANONYMOUS") return null;
    const counties = [...caller.roles.keys()];
    const names = await database.query<{ code: string; name: string }>(
      "/* names of counties */ select code, name from area where code = any ($1)",
      [counties],
    );
    const nameOf = new Map(names.map(({ code, name }) => [code, name]));
    return {
      account: caller.account,
      name: caller.name,
      isProgram: caller.kind === "PROGRAM",
      isSystemAdministrator: caller.isSystemAdministrator,
      mayWrite: caller.mayWrite,
      grants: [...caller.roles].map(([county, role]) => ({
        county,
        countyName: nameOf.get(county) ?? null,
        role,
      })),
    };
  }
}
