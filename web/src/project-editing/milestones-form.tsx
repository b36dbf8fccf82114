import { useWords } from "../ui/i18n.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import type { EditedProject } from "./edited-project.ts";
import { DayField } from "./fields.tsx";
import { SetMilestone } from "./mutations.ts";
import { textOrNull } from "./numbers-typed.ts";
import { type Plan, step, type Values } from "./plan.ts";

const KINDS = [
  "SURVEY_DESIGN",
  "LIBRARY_ENTRY",
  "INITIATION",
  "APPROVAL",
  "FUNDS_ALLOCATED",
  "TENDER",
  "CONTRACT",
  "START",
  "FINISH",
  "ACCEPTANCE",
  "SETTLEMENT_AUDIT",
  "HANDOVER",
] as const;
/** Reached by a change of stage; here only their day is corrected. */
const OF_STAGES: readonly string[] = ["APPROVAL", "TENDER", "START", "FINISH", "ACCEPTANCE"];
const SIDES = ["dueOn", "doneOn"] as const;

function valuesOf({ milestones }: EditedProject): Values {
  const fields = KINDS.flatMap((kind) => {
    const known = milestones.find((each) => each.kind === kind);
    return SIDES.map((side) => [`${kind}.${side}`, known?.[side] ?? ""] as const);
  });
  return Object.fromEntries(fields);
}

/** One change for each milestone of which a day differs, with the days that do. */
const milestonesPlan: Plan = {
  valuesOf,
  stepsOf: (values, project) => {
    const standing = valuesOf(project);
    const steps = KINDS.flatMap((kind) => {
      const changed = SIDES.filter((side) => values[`${kind}.${side}`] !== standing[`${kind}.${side}`]);
      if (changed.length === 0) return [];
      const days = Object.fromEntries(changed.map((side) => [side, textOrNull(values[`${kind}.${side}`])]));
      return [step({ document: SetMilestone, input: { kind, ...days }, at: (field) => `${kind}.${field}` })];
    });
    return { steps, faults: [] };
  },
  labelOf: ({ say }, field) => {
    const [kind, side] = field.split(".");
    return `${say(`projects.milestone.${kind}`)}${say("ui.dot")}${say(`editing.field.${side}`)}`;
  },
};

/** Every step on the way: when it is due, and when it was reached. */
export default function MilestonesForm(props: FormProps) {
  const { say } = useWords();
  return (
    <ChangeForm {...props} title={say("editing.menu.milestones")} plan={milestonesPlan}>
      {({ values }) => (
        <>
          <p className="edit-all edit-note">{say("editing.milestonesNote")}</p>
          {KINDS.map((kind) => (
            <fieldset key={kind} className="edit-all edit-pair">
              <legend>{say(`projects.milestone.${kind}`)}</legend>
              <DayField field={`${kind}.dueOn`} label={say("editing.field.dueOn")} />
              {OF_STAGES.includes(kind) && values[`${kind}.doneOn`] === "" ? (
                <p className="edit-note">{say("editing.byStage")}</p>
              ) : (
                <DayField field={`${kind}.doneOn`} label={say("editing.field.doneOn")} />
              )}
            </fieldset>
          ))}
        </>
      )}
    </ChangeForm>
  );
}
