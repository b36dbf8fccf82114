import { Arg, FieldResolver, ID, Query, Resolver } from "type-graphql";
import { on } from "../database/sql.ts";
import { declared, Many, One } from "../reading/decorators.ts";
import { VillageType } from "../villages/village-type.ts";
import { BusServiceType } from "./bus-service-type.ts";

@Resolver(() => VillageType)
export class BusResolver {
  @Query(() => BusServiceType, {
    nullable: true,
    description: "One bus service; null when the id is unknown.",
  })
  @One(({ id }: { id: string }) => ({ where: on`that.id = ${id}` }))
  busService(@Arg("id", () => ID, { description: "Id of the service." }) _id: string): BusServiceType | null {
    return declared();
  }

  @FieldResolver(() => [BusServiceType], {
    description: "Bus services that name the village, past ones too, by id.",
  })
  @Many(on`that.id in (select bus_service_id from bus_service_village where village_code = this.code)`, {
    orderBy: on`that.id`,
  })
  busServices(): readonly BusServiceType[] {
    return declared();
  }
}
