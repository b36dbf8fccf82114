import type { Words } from "../ui/i18n.ts";
import type { Choice, Field, Place } from "./field.ts";
import type { GroundVillage } from "./ground-question.ts";

export const text = (value: string | number | null | undefined): string =>
  value == null ? "" : String(value);

export const reasonField = ({ say }: Words): Field => ({
  kind: "text",
  name: "reason",
  label: say("ground.field.reason"),
  hint: say("ground.hint.reason"),
});

export const positionKinds = ({ say }: Words): readonly Choice[] =>
  ["SURVEYED", "GAZETTEER", "SYNTHETIC"].map((value) => ({ value, label: say(`ground.position.${value}`) }));

/** The projects that are for the village: what is new may come from one of them. */
export const projectField = ({ say }: Words, village: GroundVillage): Field => ({
  kind: "choice",
  name: "project",
  label: say("ground.field.project"),
  choices: village.projects.map(({ code, name }) => ({ value: code, label: name })),
});

export const openedField = ({ say }: Words): Field => ({
  kind: "day",
  name: "openedOn",
  label: say("ground.field.openedOn"),
  hint: say("ground.hint.openedOn"),
});

export function seatOf({ location, positionKind }: GroundVillage): Place | null {
  const [lon, lat] = (location as { coordinates?: readonly number[] } | null)?.coordinates ?? [];
  return lon === undefined || lat === undefined ? null : { lon, lat, positionKind };
}

interface Called {
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | null;
}

/** This village and those that stand on record already, each once. */
export const villageChoices = ({ nameOf }: Words, villages: readonly Called[]): readonly Choice[] =>
  [...new Map(villages.map((each) => [each.code, each])).values()].map((each) => ({
    value: each.code,
    label: nameOf(each),
  }));

export const idChoices = (
  rows: readonly { readonly id: string; readonly name?: string | null }[],
): readonly Choice[] =>
  [...new Map(rows.map((each) => [each.id, each])).values()].map(({ id, name }) => ({
    value: id,
    label: name ?? id,
  }));
