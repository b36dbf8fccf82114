import { useWords } from "../ui/i18n.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import { DayField, NumberField } from "./fields.tsx";
import { completedPlan } from "./money-plans.ts";

/** What was invested by a day, in all. */
export default function CompletedForm(props: FormProps) {
  const { say } = useWords();
  return (
    <ChangeForm {...props} title={say("editing.menu.completed")} plan={completedPlan}>
      {() => (
        <>
          <NumberField
            field="amount"
            label={say("editing.field.completed")}
            unit={say("editing.tenThousand")}
            isNeeded
          />
          <DayField field="asOf" label={say("editing.field.asOf")} isNeeded />
        </>
      )}
    </ChangeForm>
  );
}
