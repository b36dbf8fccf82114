import { registerEnumType } from "type-graphql";

export enum GapOutlook {
  CLOSING = "CLOSING",
  STALLED = "STALLED",
  ORPHAN = "ORPHAN",
}
registerEnumType(GapOutlook, {
  name: "GapOutlook",
  description: "A project closes it; its project stands still; nobody has planned for it.",
});

export enum GapOrder {
  PEOPLE_WITHOUT_DESC = "PEOPLE_WITHOUT_DESC",
  CLOSES_ON_ASC = "CLOSES_ON_ASC",
  CODE_ASC = "CODE_ASC",
}
registerEnumType(GapOrder, {
  name: "GapOrder",
  description: "Order of gaps; those with an unknown number of people, or without a closing day, come last.",
});
