import { useWords } from "../ui/i18n.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import { ReasonField } from "./fields.tsx";
import { DeleteProject } from "./mutations.ts";
import { step } from "./plan.ts";
import { reasonPlan } from "./reason-plan.ts";

const deletePlan = reasonPlan((reason) => step({ document: DeleteProject, input: { reason } }));

/** Takes the project out of sight: what was entered by mistake. What ends by decision is cancelled instead. */
export default function DeleteForm(props: FormProps) {
  const { say } = useWords();
  const label = say("editing.menu.delete");
  return (
    <ChangeForm
      {...props}
      title={label}
      plan={deletePlan}
      takesAway={{ label, needed: say("editing.reasonFirst") }}
    >
      {() => (
        <>
          <p className="edit-all">{say("editing.deleteNote")}</p>
          <ReasonField field="reason" label={say("editing.field.reason")} isNeeded />
        </>
      )}
    </ChangeForm>
  );
}
