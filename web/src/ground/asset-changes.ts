import type { Words } from "../ui/i18n.ts";
import { kindOf, TECHNOLOGIES } from "./asset-kinds.ts";
import type { Change } from "./change.ts";
import {
  AddAsset,
  CloseAsset,
  EditAsset,
  OpenAsset,
  RemoveAsset,
  SetAssetService,
  SetClinicStaffing,
} from "./change-documents.ts";
import {
  idChoices,
  openedField,
  positionKinds,
  projectField,
  reasonField,
  seatOf,
  text,
  villageChoices,
} from "./common-fields.ts";
import { type Field, typedLocation } from "./field.ts";
import type { AssetShown, GroundVillage } from "./ground-question.ts";
import { lifeChanges } from "./life-change.ts";
import { takingBack } from "./take-back.ts";

/** Everything that can be recorded of one asset. */
export function changesOfAsset(words: Words, village: GroundVillage, asset: AssetShown): readonly Change[] {
  const { isServing, isStaffed } = kindOf(asset.kind);
  return [
    ...lifeChanges(words, asset, { fixed: { asset: asset.id }, open: OpenAsset, close: CloseAsset }),
    editOf(words, village, asset),
    ...(isServing ? [serviceOf(words, village, asset)] : []),
    ...(isStaffed ? [staffingOf(words, asset)] : []),
    takingBack(words, asset.version, { fixed: { asset: asset.id }, document: RemoveAsset }),
  ];
}

function editOf(words: Words, village: GroundVillage, asset: AssetShown): Change {
  const { capacity, reachMetres, technology, positionKind } = asset;
  return {
    key: "edit",
    label: words.say("ground.change.edit"),
    document: EditAsset,
    fixed: { asset: asset.id },
    version: asset.version,
    isPartial: true,
    fields: () => [...factsOf(words, village, asset), reasonField(words)],
    start: {
      name: text(asset.name),
      technology: text(technology),
      capacity: text(capacity),
      reachMetres: text(reachMetres),
      project: text(asset.project?.code),
      location: typedLocation(asset.location),
      positionKind,
    },
  };
}

interface Described {
  readonly kind: string;
  readonly location?: unknown;
}

/** What is said of an asset of a kind; a course of several lines is not typed. */
function factsOf(words: Words, village: GroundVillage, { kind, location }: Described): readonly Field[] {
  const { say } = words;
  const { unit, hasReach } = kindOf(kind);
  const technologies = TECHNOLOGIES[kind];
  return [
    { kind: "text", name: "name", label: say("ground.field.name") },
    ...(technologies === undefined
      ? []
      : [
          {
            kind: "choice",
            name: "technology",
            label: say("ground.field.technology"),
            isNeeded: kind === "base_station",
            choices: technologies.map((value) => ({ value, label: say(`ground.technology.${value}`) })),
          } satisfies Field,
        ]),
    ...(unit === undefined
      ? []
      : [
          { kind: "amount", name: "capacity", label: say("ground.field.capacity", { unit }) } satisfies Field,
        ]),
    ...(hasReach
      ? [
          {
            kind: "amount",
            name: "reachMetres",
            label: say("ground.field.reachMetres"),
            hint: say("ground.hint.reach"),
          } satisfies Field,
        ]
      : []),
    projectField(words, village),
    ...whereFields(words, village, location),
  ];
}

function whereFields(words: Words, village: GroundVillage, location: unknown): readonly Field[] {
  const { say } = words;
  const type = (location as { type?: string } | null | undefined)?.type ?? "Point";
  const where: Readonly<Record<string, Field>> = {
    Point: {
      kind: "place",
      name: "location",
      label: say("ground.field.location"),
      hint: say("ground.hint.location"),
      seat: seatOf(village),
    },
    LineString: { kind: "line", name: "location", label: say("ground.field.line") },
  };
  const kind: Field = {
    kind: "choice",
    name: "positionKind",
    label: say("ground.field.positionKind"),
    isNeeded: true,
    choices: positionKinds(words),
  };
  return where[type] === undefined ? [] : [where[type], kind];
}

/** This village and its hamlets, and whomever else it serves already. */
function servedFields(words: Words, village: GroundVillage, asset?: AssetShown): readonly Field[] {
  return [
    {
      kind: "checks",
      name: "villages",
      label: words.say("ground.field.villages"),
      hint: words.say("ground.hint.villages"),
      choices: villageChoices(words, [village, ...(asset?.servesVillages ?? [])]),
    },
    {
      kind: "checks",
      name: "hamlets",
      label: words.say("ground.field.hamlets"),
      choices: idChoices([...village.hamlets, ...(asset?.servesHamlets ?? [])] as HamletNamed[]),
    },
  ];
}

interface HamletNamed {
  readonly id: string;
  readonly name: string;
}

const serviceOf = (words: Words, village: GroundVillage, asset: AssetShown): Change => ({
  key: "service",
  label: words.say("ground.change.service"),
  document: SetAssetService,
  fixed: { asset: asset.id },
  version: asset.version,
  fields: () => [...servedFields(words, village, asset), reasonField(words)],
  start: {
    villages: asset.servesVillages.map(({ code }) => code),
    hamlets: asset.servesHamlets.map(({ id }) => id),
  },
});

const staffingOf = (words: Words, asset: AssetShown): Change => ({
  key: "staffing",
  label: words.say("ground.change.staffing"),
  document: SetClinicStaffing,
  fixed: { asset: asset.id },
  version: asset.version,
  fields: () => [
    {
      kind: "spans",
      name: "staffing",
      label: words.say("ground.field.staffing"),
      hint: words.say("ground.hint.staffing"),
    },
    reasonField(words),
  ],
  start: { staffing: asset.staffing.map(({ since, until }) => ({ since, until: until ?? "" })) },
});

/** Something new of one of these kinds, for this village. */
export function newAsset(words: Words, village: GroundVillage, kinds: readonly string[]): Change {
  const [first = ""] = kinds;
  return {
    key: "add",
    label: words.say("ground.change.add"),
    document: AddAsset,
    fixed: { county: village.county.code },
    isWhole: true,
    fields: ({ kind }) => {
      const chosen = String(kind);
      return [
        {
          kind: "choice",
          name: "kind",
          label: words.say("ground.field.kind"),
          isNeeded: true,
          choices: kinds.map((value) => ({ value, label: words.say(`ground.kind.${value}`) })),
        },
        ...factsOf(words, village, { kind: chosen }),
        openedField(words),
        ...(kindOf(chosen).isServing ? servedFields(words, village) : []),
      ];
    },
    start: { kind: first, positionKind: "SURVEYED", villages: kindOf(first).isServing ? [village.code] : [] },
  };
}
