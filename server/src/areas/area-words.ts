import { registerEnumType } from "type-graphql";

export enum AreaLevel {
  PROVINCE = "PROVINCE",
  PREFECTURE = "PREFECTURE",
  COUNTY = "COUNTY",
  TOWNSHIP = "TOWNSHIP",
}
registerEnumType(AreaLevel, { name: "AreaLevel", description: "Level of an administrative division." });

export enum PositionKind {
  SURVEYED = "SURVEYED",
  GAZETTEER = "GAZETTEER",
  SYNTHETIC = "SYNTHETIC",
}
registerEnumType(PositionKind, {
  name: "PositionKind",
  description: "Where a position comes from: measured, from a gazetteer, or made up for the demo.",
});

export enum CodeChange {
  RECODED = "RECODED",
  RENAMED = "RENAMED",
  MERGED = "MERGED",
  SPLIT = "SPLIT",
  MOVED = "MOVED",
  DISSOLVED = "DISSOLVED",
}
registerEnumType(CodeChange, { name: "CodeChange", description: "How a code or name was given up." });

export enum Language {
  ZH = "ZH",
  EN = "EN",
}
registerEnumType(Language, { name: "Language", description: "Language of worded answers." });
