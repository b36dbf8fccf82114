import { useWords } from "../ui/i18n.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import type { EditedProject } from "./edited-project.ts";
import { DayField, NumberField, SelectField, TextField } from "./fields.tsx";
import { EditProject } from "./mutations.ts";
import { emptyFaults, numberFaults, readMoney, tenThousands, textOrNull } from "./numbers-typed.ts";
import { faulty, type Plan, step, type Values } from "./plan.ts";
import { useTownships } from "./use-townships.ts";

const TEXTS = ["programme", "mode", "responsibleUnit", "contractor", "supervisor"] as const;
const DAYS = ["plannedStart", "plannedFinish"] as const;

function valuesOf(project: EditedProject): Values {
  const texts = [...TEXTS, ...DAYS].map((field) => [field, project[field] ?? ""] as const);
  return {
    ...Object.fromEntries(texts),
    name: project.name,
    township: project.township?.code ?? "",
    budget: tenThousands(project.budget),
  };
}

const inputOf = (values: Values) => ({
  ...Object.fromEntries([...TEXTS, ...DAYS, "township"].map((field) => [field, textOrNull(values[field])])),
  name: values.name?.trim() ?? "",
  budget: readMoney(values.budget ?? ""),
});

/** Only what differs is sent: nobody's other fields are written over. */
export const basicPlan: Plan = {
  valuesOf,
  stepsOf: (values, project) => {
    const faults = [
      ...emptyFaults([["name", values.name ?? ""]]),
      ...numberFaults([["budget", values.budget ?? ""]]),
    ];
    if (faults.length > 0) return faulty(...faults);
    const standing: Readonly<Record<string, unknown>> = inputOf(valuesOf(project));
    const changed = Object.entries(inputOf(values)).filter(([field, value]) => value !== standing[field]);
    if (changed.length === 0) return faulty();
    return { steps: [step({ document: EditProject, input: Object.fromEntries(changed) })], faults: [] };
  },
  labelOf: ({ say }, field) => say(`editing.field.${field}`),
  textOf: ({ say }, field, value) =>
    field === "budget" ? say("editing.tenThousandText", { amount: value }) : value,
};

/** Name, dates, who answers for it, what it may cost. */
export default function BasicForm(props: FormProps) {
  const { say, nameOf } = useWords();
  const townships = useTownships(props.project.county.code);
  return (
    <ChangeForm {...props} title={say("editing.menu.basic")} plan={basicPlan}>
      {() => (
        <>
          <div className="edit-all">
            <TextField field="name" label={say("editing.field.name")} isNeeded />
          </div>
          <TextField field="programme" label={say("editing.field.programme")} />
          <TextField field="mode" label={say("editing.field.mode")} note={say("editing.modeNote")} />
          <DayField field="plannedStart" label={say("editing.field.plannedStart")} />
          <DayField field="plannedFinish" label={say("editing.field.plannedFinish")} />
          <NumberField field="budget" label={say("editing.field.budget")} unit={say("editing.tenThousand")} />
          <SelectField
            field="township"
            label={say("editing.field.township")}
            none={say("editing.wholeCounty")}
            options={townships.map((each) => [each.code, nameOf(each)])}
          />
          <TextField field="responsibleUnit" label={say("editing.field.responsibleUnit")} />
          <TextField field="contractor" label={say("editing.field.contractor")} />
          <TextField field="supervisor" label={say("editing.field.supervisor")} />
        </>
      )}
    </ChangeForm>
  );
}
