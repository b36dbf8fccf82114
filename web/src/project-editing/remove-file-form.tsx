import { useMemo } from "react";
import { useWords } from "../ui/i18n.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import { ReasonField } from "./fields.tsx";
import { RemoveAttachment } from "./mutations.ts";
import { step } from "./plan.ts";
import { reasonPlan } from "./reason-plan.ts";

export interface RemovedFile {
  readonly id: string;
  readonly name: string;
}

/** Takes a document or a photo of the project away. */
export default function RemoveFileForm({ file, ...props }: FormProps & { file: RemovedFile }) {
  const { say } = useWords();
  const { id, name } = file;
  const plan = useMemo(
    () => reasonPlan((reason) => step({ document: RemoveAttachment, input: { attachment: id, reason } })),
    [id],
  );
  return (
    <ChangeForm
      {...props}
      title={say("editing.takeAway")}
      plan={plan}
      takesAway={{ label: say("editing.takeAway"), needed: say("editing.reasonFirst") }}
    >
      {() => (
        <>
          <p className="edit-all">{say("editing.takeAwayNote", { name })}</p>
          <ReasonField field="reason" label={say("editing.field.reason")} isNeeded />
        </>
      )}
    </ChangeForm>
  );
}
