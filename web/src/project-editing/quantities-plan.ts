import { kindName } from "../projects/project-quantities.tsx";
import type { EditedProject } from "./edited-project.ts";
import { SetQuantities } from "./mutations.ts";
import { amountText, emptyFaults, numberFaults, readNumber, textOrNull } from "./numbers-typed.ts";
import { faulty, type Plan, step, type Values } from "./plan.ts";

const DESIGN = "designChange";

function valuesOf({ quantities }: EditedProject): Values {
  const fields = quantities.flatMap(({ kind, planned, existingBefore }) => [
    [`${kind}.planned`, amountText(planned)] as const,
    [`${kind}.existingBefore`, amountText(existingBefore)] as const,
  ]);
  return {
    ...Object.fromEntries(fields),
    [`${DESIGN}.changedOn`]: "",
    [`${DESIGN}.reason`]: "",
    [`${DESIGN}.documentNo`]: "",
  };
}

/** Kinds that have a place in the form: those planned, and those that were added. */
export const kindsIn = (values: Values): readonly string[] =>
  Object.keys(values).flatMap((field) =>
    field.endsWith(".planned") ? [field.slice(0, -".planned".length)] : [],
  );

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  readNumber(one ?? "") === readNumber(other ?? "");

/** Whether another amount is planned than stands; what stood there before the works is no part of the plan. */
export function isPlanChanged(values: Values, project: EditedProject): boolean {
  const standing = valuesOf(project);
  return kindsIn({ ...standing, ...values }).some(
    (kind) => !isSame(values[`${kind}.planned`], standing[`${kind}.planned`]),
  );
}

/** A kind whose amount is left empty is not planned any more. */
const listOf = (values: Values) =>
  kindsIn(values).flatMap((kind) => {
    const planned = readNumber(values[`${kind}.planned`] ?? "");
    if (planned === null) return [];
    return [{ kind, planned, existingBefore: readNumber(values[`${kind}.existingBefore`] ?? "") }];
  });

const isNumber = (field: string) => field.endsWith(".planned") || field.endsWith(".existingBefore");

export const quantitiesPlan: Plan = {
  valuesOf,
  stepsOf: (values, project) => {
    const [changedOn = "", reason = ""] = [values[`${DESIGN}.changedOn`], values[`${DESIGN}.reason`]];
    const isDesign = project.stage !== "PROPOSED" && isPlanChanged(values, project);
    const needed = [
      [`${DESIGN}.changedOn`, changedOn],
      [`${DESIGN}.reason`, reason],
    ] as const;
    const faults = [
      ...numberFaults(Object.entries(values).filter(([field]) => isNumber(field))),
      ...(isDesign ? emptyFaults(needed) : []),
    ];
    if (faults.length > 0) return faulty(...faults);
    const quantities = listOf(values);
    const designChange = { changedOn, reason, documentNo: textOrNull(values[`${DESIGN}.documentNo`]) };
    return {
      steps: [
        step({
          document: SetQuantities,
          input: isDesign ? { quantities, designChange } : { quantities },
          at: (field) => placeOf(field, quantities),
        }),
      ],
      faults: [],
    };
  },
  labelOf: (words, field) => {
    const [kind = "", part = ""] = field.split(".");
    const name = words.say(`editing.field.${part}`);
    return kind === DESIGN ? name : `${kindName(words, kind)}${words.say("ui.dot")}${name}`;
  },
};

/** The server counts the kinds as they were sent. */
function placeOf(field: string, sent: readonly { readonly kind: string }[]): string {
  const [, place, part] = field.match(/^quantities\.(\d+)\.(\w+)/) ?? [];
  return place === undefined ? field : `${sent[Number(place)]?.kind}.${part}`;
}
