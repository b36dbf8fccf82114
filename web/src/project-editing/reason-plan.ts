import { emptyFaults } from "./numbers-typed.ts";
import { faulty, type Plan, type Step } from "./plan.ts";

/** A change for which nothing but a reason is typed. */
export const reasonPlan = (stepFor: (reason: string) => Step): Plan => ({
  valuesOf: () => ({ reason: "" }),
  stepsOf: ({ reason = "" }) => {
    const faults = emptyFaults([["reason", reason]]);
    return faults.length > 0 ? faulty(...faults) : { steps: [stepFor(reason.trim())], faults: [] };
  },
  labelOf: ({ say }, field) => say(`editing.field.${field}`),
});
