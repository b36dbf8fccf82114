import { Arg, Field, Float, Int, ObjectType, Query, Resolver } from "type-graphql";
import { countedConnectionOf, pageSize, pagingArguments } from "../reading/connection.ts";
import type { OrderKey, Page } from "../reading/declarations.ts";
import { Connection, declared, Total } from "../reading/decorators.ts";
import { GapFilter, gapConditions } from "./gap-filter.ts";
import { GapType, gapsOn } from "./gap-type.ts";
import { GapOrder } from "./gap-words.ts";

@ObjectType("GapConnection", { description: "A page of gaps." })
export class GapConnection extends countedConnectionOf(GapType, "Gap") {
  @Field(() => Float, { description: "Sum over all gaps of the list: one person may count in several." })
  @Total("coalesce(sum(this.people_without), 0)")
  readonly peopleWithout!: number;
}

const code: readonly OrderKey[] = [
  { sql: "this.village_code", type: "text" },
  { sql: "this.indicator", type: "text" },
];

const orderKeys: Readonly<Record<GapOrder, readonly OrderKey[]>> = {
  PEOPLE_WITHOUT_DESC: [{ sql: "-coalesce(this.people_without, -1)", type: "integer" }, ...code],
  CLOSES_ON_ASC: [{ sql: "coalesce(this.closes_on, 'infinity')", type: "date" }, ...code],
  CODE_ASC: code,
};

interface GapsArguments {
  readonly filter: GapFilter;
  readonly orderBy: GapOrder;
  readonly first: number;
  readonly after?: string;
}

const gapsPage = ({ filter, orderBy, first, after }: GapsArguments): Page => ({
  from: gapsOn(filter.basis, filter.asOf),
  where: gapConditions(filter),
  order: orderBy,
  keys: orderKeys[orderBy],
  first: pageSize(first),
  after,
});

@Resolver()
export class GapResolver {
  @Query(() => GapConnection, { description: "Services that villages lack, the most people first." })
  @Connection(gapsPage)
  gaps(
    @Arg("filter", () => GapFilter) _filter: GapFilter,
    @Arg("orderBy", () => GapOrder, { nullable: true, defaultValue: GapOrder.PEOPLE_WITHOUT_DESC })
    _orderBy: GapOrder,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: pagingArguments.first })
    _first: number,
    @Arg("after", () => String, { nullable: true, description: pagingArguments.after }) _after: string | null,
  ): GapConnection {
    return declared();
  }
}
