import { Arg, ID, Int, ObjectType, Query, Resolver } from "type-graphql";
import { on } from "../database/sql.ts";
import { countedConnectionOf, pageSize, pagingArguments } from "../reading/connection.ts";
import type { Page } from "../reading/declarations.ts";
import { Connection, declared, One } from "../reading/decorators.ts";
import { AreaFilter, areaConditions } from "./area-filter.ts";
import { AreaType } from "./area-type.ts";

@ObjectType("AreaConnection", { description: "A page of areas, by code." })
export class AreaConnection extends countedConnectionOf(AreaType, "Area") {}

interface AreasArguments {
  readonly filter?: AreaFilter;
  readonly first: number;
  readonly after?: string;
}

const areasPage = ({ filter, first, after }: AreasArguments): Page => ({
  where: areaConditions(filter),
  order: "CODE_ASC",
  keys: [{ sql: "this.code", type: "text" }],
  first: pageSize(first),
  after,
});

@Resolver(() => AreaType)
export class AreaResolver {
  @Query(() => AreaType, {
    nullable: true,
    description: "One area; null when the code is unknown. Former codes resolve.",
  })
  @One(({ code }: { code: string }) => ({ where: on`that.code = current_code(${code})` }))
  area(@Arg("code", () => ID, { description: "Division code." }) _code: string): AreaType | null {
    return declared();
  }

  @Query(() => AreaConnection, { description: "Areas by code." })
  @Connection(areasPage)
  areas(
    @Arg("filter", () => AreaFilter, { nullable: true }) _filter: AreaFilter | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: pagingArguments.first })
    _first: number,
    @Arg("after", () => String, { nullable: true, description: pagingArguments.after }) _after: string | null,
  ): AreaConnection {
    return declared();
  }
}
