import { Arg, Field, Float, ID, Int, ObjectType, Query, Resolver, registerEnumType } from "type-graphql";
import { on } from "../database/sql.ts";
import { countedConnectionOf, pageSize, pagingArguments } from "../reading/connection.ts";
import type { OrderKey, Page } from "../reading/declarations.ts";
import { Connection, declared, One, Total } from "../reading/decorators.ts";
import { ordered } from "../reading/order.ts";
import { VillageFilter, villageConditions } from "./village-filter.ts";
import { VillageType } from "./village-type.ts";

enum VillageOrder {
  CODE_ASC = "CODE_ASC",
  NAME_ASC = "NAME_ASC",
  POPULATION_DESC = "POPULATION_DESC",
}
registerEnumType(VillageOrder, {
  name: "VillageOrder",
  description:
    "Order of villages. Names are in the order of their pinyin; villages that are not counted come last.",
});

const orderKeys: Readonly<Record<VillageOrder, OrderKey>> = {
  CODE_ASC: { sql: "this.code", type: "text" },
  NAME_ASC: { sql: "this.pinyin", type: "text" },
  POPULATION_DESC: { sql: "-coalesce(this.population, -1)", type: "integer" },
};

@ObjectType("VillageConnection", { description: "A page of villages." })
export class VillageConnection extends countedConnectionOf(VillageType, "Village") {
  @Field(() => Float, {
    description: "People of all villages of the list on their county's data day, as far as counted.",
  })
  @Total("coalesce(sum(this.population), 0)")
  readonly population!: number;

  @Field(() => Float, {
    description: "Households of all villages of the list on their county's data day, as far as counted.",
  })
  @Total("coalesce(sum(this.households), 0)")
  readonly households!: number;

  @Field(() => Int, { description: "Villages of the list whose people are not counted." })
  @Total("count(*) filter (where this.population is null)")
  readonly uncounted!: number;
}

interface VillagesArguments {
  readonly filter?: VillageFilter;
  readonly orderBy?: readonly VillageOrder[];
  readonly first: number;
  readonly after?: string;
}

const villagesPage = ({ filter, orderBy, first, after }: VillagesArguments): Page => ({
  where: villageConditions(filter),
  ...ordered(orderKeys, orderBy),
  first: pageSize(first),
  after,
});

@Resolver(() => VillageType)
export class VillageResolver {
  @Query(() => VillageType, {
    nullable: true,
    description: "One village; null when the code is unknown. Former codes resolve.",
  })
  @One(({ code }: { code: string }) => ({ where: on`that.code = current_code(${code})` }))
  village(
    @Arg("code", () => ID, { description: "Division code of 12 digits." }) _code: string,
  ): VillageType | null {
    return declared();
  }

  @Query(() => VillageConnection, { description: "Villages and communities." })
  @Connection(villagesPage)
  villages(
    @Arg("filter", () => VillageFilter, { nullable: true }) _filter: VillageFilter | null,
    @Arg("orderBy", () => [VillageOrder], { nullable: true, description: "By default their codes." })
    _orderBy: readonly VillageOrder[] | null,
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: pagingArguments.first })
    _first: number,
    @Arg("after", () => String, { nullable: true, description: pagingArguments.after }) _after: string | null,
  ): VillageConnection {
    return declared();
  }
}
