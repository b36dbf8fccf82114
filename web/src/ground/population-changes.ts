import type { Words } from "../ui/i18n.ts";
import type { Change } from "./change.ts";
import { RecordPopulation, RemovePopulation } from "./change-documents.ts";
import { reasonField, text } from "./common-fields.ts";
import type { HamletShown } from "./ground-question.ts";

/** A count of a hamlet's people, and each one on record that can be taken back. */
export const changesOfHamlet = (words: Words, hamlet: HamletShown): readonly Change[] => [
  {
    key: "count",
    label: words.say("ground.change.count"),
    note: words.say("ground.countNote"),
    document: RecordPopulation,
    fixed: { hamlet: hamlet.id },
    version: hamlet.version,
    fields: () => [
      { kind: "day", name: "since", label: words.say("ground.field.since"), isNeeded: true },
      { kind: "count", name: "households", label: words.say("ground.field.households") },
      { kind: "count", name: "people", label: words.say("ground.field.people") },
      reasonField(words),
    ],
    start: { households: text(hamlet.households), people: text(hamlet.population) },
  },
  ...hamlet.census.flatMap(({ since }) => (since == null ? [] : [takenBack(words, hamlet, since)])),
];

const takenBack = (words: Words, hamlet: HamletShown, since: string): Change => ({
  key: `remove-${since}`,
  label: words.say("ground.change.removeCount", { day: since }),
  document: RemovePopulation,
  fixed: { hamlet: hamlet.id, since },
  version: hamlet.version,
  isWhole: true,
  fields: () => [reasonField(words)],
  start: {},
});
