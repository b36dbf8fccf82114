import type { Words } from "../ui/i18n.ts";
import type { Change } from "./change.ts";
import {
  AddRoadEdge,
  CloseRoadEdge,
  OpenRoadEdge,
  RemoveRoadEdge,
  UpgradeRoadEdge,
} from "./change-documents.ts";
import { openedField, positionKinds, projectField, reasonField, text } from "./common-fields.ts";
import type { Choice, Field } from "./field.ts";
import type { EdgeShown, GroundVillage } from "./ground-question.ts";
import { lifeChanges } from "./life-change.ts";
import { takingBack } from "./take-back.ts";

const SURFACES = ["CONCRETE", "ASPHALT", "GRAVEL", "EARTH"];
const CLASSES = ["GROUP", "VILLAGE", "TOWNSHIP", "COUNTY", "TRUNK"];

const choicesOf = ({ say }: Words, what: string, values: readonly string[]): readonly Choice[] =>
  values.map((value) => ({ value, label: say(`ground.${what}.${value}`) }));

const surfaceField = (words: Words): Field => ({
  kind: "choice",
  name: "surface",
  label: words.say("ground.field.surface"),
  isNeeded: true,
  choices: choicesOf(words, "surface", SURFACES),
});

const classField = (words: Words): Field => ({
  kind: "choice",
  name: "class",
  label: words.say("ground.field.class"),
  isNeeded: true,
  choices: choicesOf(words, "class", CLASSES),
});

const widthField = ({ say }: Words): Field => ({
  kind: "amount",
  name: "widthMetres",
  label: say("ground.field.widthMetres"),
});

export const changesOfEdge = (words: Words, village: GroundVillage, edge: EdgeShown): readonly Change[] => [
  ...(edge.closedOn == null ? [upgradeOf(words, village, edge)] : []),
  ...lifeChanges(words, edge, { fixed: { edge: edge.id }, open: OpenRoadEdge, close: CloseRoadEdge }),
  takingBack(words, edge.version, { fixed: { edge: edge.id }, document: RemoveRoadEdge }),
];

const upgradeOf = (words: Words, village: GroundVillage, edge: EdgeShown): Change => ({
  key: "upgrade",
  label: words.say("ground.change.upgrade"),
  note: words.say("ground.upgradeNote"),
  document: UpgradeRoadEdge,
  fixed: { edge: edge.id },
  version: edge.version,
  isWhole: true,
  fields: () => [
    surfaceField(words),
    { kind: "day", name: "openedOn", label: words.say("ground.field.upgradedOn"), isNeeded: true },
    classField(words),
    widthField(words),
    projectField(words, village),
    reasonField(words),
  ],
  start: { class: edge.class, widthMetres: text(edge.widthMetres) },
});

export const newEdge = (words: Words, village: GroundVillage): Change => ({
  key: "add",
  label: words.say("ground.change.addRoad"),
  note: words.say("ground.addRoadNote"),
  document: AddRoadEdge,
  fixed: { county: village.county.code },
  isWhole: true,
  fields: () => [
    { kind: "text", name: "name", label: words.say("ground.field.name") },
    classField(words),
    surfaceField(words),
    widthField(words),
    openedField(words),
    projectField(words, village),
    {
      kind: "line",
      name: "location",
      label: words.say("ground.field.line"),
      hint: words.say("ground.hint.line"),
      isNeeded: true,
    },
    {
      kind: "choice",
      name: "positionKind",
      label: words.say("ground.field.positionKind"),
      isNeeded: true,
      choices: positionKinds(words),
    },
  ],
  start: { class: "GROUP", positionKind: "SURVEYED" },
});
