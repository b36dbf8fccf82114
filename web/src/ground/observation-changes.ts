import type { GroundAnswerFragment } from "../api/generated/graphql.ts";
import type { Words } from "../ui/i18n.ts";
import type { Change } from "./change.ts";
import { CorrectObservation, RecordObservation, RemoveObservation } from "./change-documents.ts";
import { idChoices, text } from "./common-fields.ts";
import type { Field } from "./field.ts";
import type { GroundVillage, HamletShown, ObservationShown } from "./ground-question.ts";
import { takingBack } from "./take-back.ts";

/** Questions that are answered part by part. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  water_safe: ["quantity", "quality", "convenience", "guarantee"],
};

const statementFields = ({ say }: Words, hasValue: boolean): readonly Field[] => [
  ...(hasValue
    ? [
        {
          kind: "amount",
          name: "value",
          label: say("ground.field.value"),
          hint: say("ground.hint.value"),
        } satisfies Field,
      ]
    : []),
  {
    kind: "choice",
    name: "isMet",
    label: say("ground.field.isMet"),
    choices: ["true", "false"].map((value) => ({ value, label: say(`ground.isMet.${value}`) })),
  },
  { kind: "text", name: "source", label: say("ground.field.source"), hint: say("ground.hint.source") },
  { kind: "text", name: "quote", label: say("ground.field.quote") },
];

type Question = GroundAnswerFragment["indicator"];

export function newObservation(
  words: Words,
  village: GroundVillage,
  {
    questions,
    hamlets,
  }: { readonly questions: readonly Question[]; readonly hamlets: readonly HamletShown[] },
): Change {
  const { say, nameOf } = words;
  return {
    key: "add",
    label: say("ground.change.observe"),
    note: say("ground.observeNote"),
    document: RecordObservation,
    fixed: { county: village.county.code, village: village.code },
    isWhole: true,
    fields: ({ indicator }) => {
      const question = questions.find(({ id }) => id === indicator);
      const parts = PARTS[String(indicator)] ?? [];
      return [
        {
          kind: "choice",
          name: "indicator",
          label: say("ground.field.indicator"),
          isNeeded: true,
          choices: questions.map((each) => ({ value: each.id, label: nameOf(each) })),
        },
        ...(question?.judgedFor === "HAMLET"
          ? [
              {
                kind: "choice",
                name: "hamlet",
                label: say("ground.field.hamlet"),
                hint: say("ground.hint.hamlet"),
                choices: idChoices(hamlets),
              } satisfies Field,
            ]
          : []),
        ...(parts.length > 0
          ? [
              {
                kind: "choice",
                name: "part",
                label: say("ground.field.part"),
                hint: say("ground.hint.part"),
                choices: parts.map((value) => ({ value, label: say(`ground.part.${value}`) })),
              } satisfies Field,
            ]
          : []),
        {
          kind: "choice",
          name: "kind",
          label: say("ground.field.observationKind"),
          isNeeded: true,
          choices: ["ACTUAL", "CLAIM"].map((value) => ({ value, label: say(`ground.observed.${value}`) })),
        },
        {
          kind: "day",
          name: "asOf",
          label: say("ground.field.asOf"),
          hint: say("ground.hint.asOf", { day: village.county.dataAsOf ?? say("ui.unknown") }),
          isNeeded: true,
        },
        ...statementFields(words, parts.length === 0),
      ];
    },
    start: { kind: "ACTUAL" },
  };
}

export const changesOfObservation = (words: Words, observation: ObservationShown): readonly Change[] => [
  correctionOf(words, observation),
  takingBack(words, observation.version, {
    fixed: { observation: observation.id },
    document: RemoveObservation,
    note: words.say(
      observation.village == null ? "ground.takeBackCountyNote" : "ground.takeBackObservationNote",
    ),
  }),
];

function correctionOf(words: Words, observation: ObservationShown): Change {
  const { value, source, quote, indicator } = observation;
  const hasParts = PARTS[indicator?.id ?? ""] !== undefined;
  const word = value.match(/^(MET|UNMET)\b/)?.[1];
  return {
    key: "correct",
    label: words.say("ground.change.correct"),
    document: CorrectObservation,
    fixed: { observation: observation.id },
    version: observation.version,
    fields: () => [
      ...statementFields(words, !hasParts),
      {
        kind: "text",
        name: "reason",
        label: words.say("ground.field.reason"),
        hint: words.say("ground.hint.correctionReason"),
        isNeeded: true,
      },
    ],
    start: {
      value: word === undefined ? text(Number.parseFloat(value)) : "",
      isMet: word === undefined ? "" : String(word === "MET"),
      source: source === "NONE" ? "" : source,
      quote: text(quote),
    },
  };
}
