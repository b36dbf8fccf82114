import type { Words } from "../ui/i18n.ts";
import type { Change } from "./change.ts";
import {
  AddBusService,
  CloseBusService,
  EditBusService,
  OpenBusService,
  RemoveBusService,
  SetUnfitForBus,
} from "./change-documents.ts";
import { idChoices, openedField, projectField, reasonField, text, villageChoices } from "./common-fields.ts";
import type { Field, Values } from "./field.ts";
import type { BusShown, GroundVillage } from "./ground-question.ts";
import { lifeChanges } from "./life-change.ts";
import { takingBack } from "./take-back.ts";

const MODES = ["ROUTE", "AREA_FIXED_DAYS", "ON_DEMAND"];

interface Named {
  readonly id: string;
  readonly name?: string | null;
}

export const changesOfBus = (
  words: Words,
  village: GroundVillage,
  { bus, stops }: { readonly bus: BusShown; readonly stops: readonly Named[] },
): readonly Change[] => [
  ...lifeChanges(words, bus, { fixed: { busService: bus.id }, open: OpenBusService, close: CloseBusService }),
  {
    key: "edit",
    label: words.say("ground.change.edit"),
    document: EditBusService,
    fixed: { busService: bus.id },
    version: bus.version,
    isPartial: true,
    fields: (values) => [
      ...runFields(words, values),
      ...listFields(words, { villages: [village, ...bus.villages], stops: [...stops, ...bus.stops] }),
      projectField(words, village),
      reasonField(words),
    ],
    start: {
      name: bus.name,
      mode: bus.mode,
      serviceDays: text(bus.serviceDays),
      phone: text(bus.phone),
      operator: text(bus.operator),
      villages: bus.villages.map(({ code }) => code),
      stops: bus.stops.map(({ id }) => id),
      project: text(bus.project?.code),
    },
  },
  takingBack(words, bus.version, { fixed: { busService: bus.id }, document: RemoveBusService }),
];

/** How a service runs; each mode has something that it states. */
function runFields({ say }: Words, { mode }: Values): readonly Field[] {
  return [
    { kind: "text", name: "name", label: say("ground.field.name"), isNeeded: true },
    {
      kind: "choice",
      name: "mode",
      label: say("ground.field.mode"),
      isNeeded: true,
      choices: MODES.map((value) => ({ value, label: say(`ground.mode.${value}`) })),
    },
    {
      kind: "text",
      name: "serviceDays",
      label: say("ground.field.serviceDays"),
      isNeeded: mode === "AREA_FIXED_DAYS",
    },
    { kind: "text", name: "phone", label: say("ground.field.phone"), isNeeded: mode === "ON_DEMAND" },
    { kind: "text", name: "operator", label: say("ground.field.operator") },
  ];
}

interface Lists {
  readonly villages: Parameters<typeof villageChoices>[1];
  readonly stops: readonly Named[];
}

const listFields = (words: Words, { villages, stops }: Lists): readonly Field[] => [
  {
    kind: "checks",
    name: "villages",
    label: words.say("ground.field.busVillages"),
    choices: villageChoices(words, villages),
  },
  { kind: "checks", name: "stops", label: words.say("ground.field.stops"), choices: idChoices(stops) },
];

export const newBus = (words: Words, village: GroundVillage, stops: readonly Named[]): Change => ({
  key: "add-bus",
  label: words.say("ground.change.addBus"),
  document: AddBusService,
  fixed: { county: village.county.code },
  isWhole: true,
  fields: (values) => [
    ...runFields(words, values),
    openedField(words),
    ...listFields(words, { villages: [village], stops }),
    projectField(words, village),
  ],
  start: { mode: "ROUTE", villages: [village.code] },
});

/** The other answer than the one on record: the button says which. */
export const unfitChange = (words: Words, village: GroundVillage): Change => ({
  key: "unfit",
  label: words.say(village.unfitForBus ? "ground.change.fit" : "ground.change.unfit"),
  note: words.say(village.unfitForBus ? "ground.fitNote" : "ground.unfitNote"),
  document: SetUnfitForBus,
  fixed: { village: village.code, unfitForBus: !village.unfitForBus },
  version: village.version,
  isWhole: true,
  fields: () => [reasonField(words)],
  start: {},
});
