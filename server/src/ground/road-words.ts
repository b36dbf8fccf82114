import { registerEnumType } from "type-graphql";

export enum RoadClass {
  TRUNK = "TRUNK",
  COUNTY = "COUNTY",
  TOWNSHIP = "TOWNSHIP",
  VILLAGE = "VILLAGE",
  GROUP = "GROUP",
}
registerEnumType(RoadClass, {
  name: "RoadClass",
  description: "Class of a road; GROUP is a group road (通组公路).",
});

export enum RoadSurface {
  ASPHALT = "ASPHALT",
  CONCRETE = "CONCRETE",
  GRAVEL = "GRAVEL",
  EARTH = "EARTH",
}
registerEnumType(RoadSurface, {
  name: "RoadSurface",
  description: "Surface of a road; asphalt and concrete are hardened (硬化).",
});
