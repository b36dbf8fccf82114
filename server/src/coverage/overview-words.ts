import { registerEnumType } from "type-graphql";

export enum OverviewBy {
  COUNTY = "COUNTY",
  TOWNSHIP = "TOWNSHIP",
  VILLAGE = "VILLAGE",
}
registerEnumType(OverviewBy, { name: "OverviewBy", description: "What a row of the overview is." });
