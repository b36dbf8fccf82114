import type { ProjectStage } from "../api/generated/graphql.ts";
import { useWords } from "../ui/i18n.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import { DayField, ReasonField, SelectField } from "./fields.tsx";
import { ChangeStage } from "./mutations.ts";
import { emptyFaults, textOrNull } from "./numbers-typed.ts";
import { faulty, type Plan, step } from "./plan.ts";
import { needsReason, offeredStages } from "./stage-way.ts";

const stagePlan: Plan = {
  valuesOf: ({ stage }) => ({ standing: stage, stage: "", on: "", reason: "" }),
  stepsOf: ({ stage = "", on = "", reason = "" }) => {
    const needed = [["stage", stage] as const, ["on", on] as const];
    const faults = emptyFaults(needsReason(stage) ? [...needed, ["reason", reason]] : needed);
    if (faults.length > 0) return faulty(...faults);
    const input = { stage: stage as ProjectStage, on, reason: textOrNull(reason) };
    return { steps: [step({ document: ChangeStage, input })], faults: [] };
  },
  labelOf: ({ say }, field) => say(`editing.field.${field}`),
  textOf: ({ has, say }, _field, value) =>
    has(`projects.stage.${value}`) ? say(`projects.stage.${value}`) : value,
};

/** Takes the project on: only where its way leads from here. */
export default function StageForm(props: FormProps) {
  const { say } = useWords();
  return (
    <ChangeForm {...props} title={say("editing.menu.stage")} plan={stagePlan}>
      {({ project, values }) => {
        const offered = offeredStages(project);
        return (
          <>
            <p className="edit-all">
              {say("editing.stageNow", { stage: say(`projects.stage.${project.stage}`) })}
            </p>
            {offered.length === 0 ? (
              <p className="edit-all edit-note">{say("editing.stageEnds")}</p>
            ) : (
              <>
                <SelectField
                  field="stage"
                  label={say("editing.field.stage")}
                  none={say("editing.choose")}
                  options={offered.map((each) => [each, say(`projects.stage.${each}`)])}
                  isNeeded
                />
                <DayField field="on" label={say("editing.field.on")} isNeeded />
                <ReasonField
                  field="reason"
                  label={say("editing.field.reason")}
                  isNeeded={needsReason(values.stage ?? "")}
                />
              </>
            )}
          </>
        );
      }}
    </ChangeForm>
  );
}
