import { registerEnumType } from "type-graphql";

export enum Sector {
  ROAD = "ROAD",
  WATER = "WATER",
  POWER = "POWER",
  NETWORK = "NETWORK",
  SERVICE = "SERVICE",
  HOUSING = "HOUSING",
  RELOCATION = "RELOCATION",
}
registerEnumType(Sector, { name: "Sector", description: "What a service or a work is about." });

export enum ObservationKind {
  ACTUAL = "ACTUAL",
  TARGET = "TARGET",
  CLAIM = "CLAIM",
  STANDARD = "STANDARD",
  STRUCTURE = "STRUCTURE",
}
registerEnumType(ObservationKind, {
  name: "ObservationKind",
  description:
    "What a reported figure is: counted, aimed at, asserted (全覆盖), a norm, or a fact of structure.",
});
