import { useMemo } from "react";
import { useWords } from "../ui/i18n.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import { ReasonField } from "./fields.tsx";
import { RemoveDisbursement } from "./mutations.ts";
import { step } from "./plan.ts";
import { reasonPlan } from "./reason-plan.ts";

export interface RemovedPayment {
  readonly id: string;
  /** Its day, amount and source. */
  readonly text: string;
}

/** Takes back a payment that was recorded by mistake. */
export default function RemovePaymentForm({ payment, ...props }: FormProps & { payment: RemovedPayment }) {
  const { say } = useWords();
  const { id, text } = payment;
  const plan = useMemo(
    () => reasonPlan((reason) => step({ document: RemoveDisbursement, input: { disbursement: id, reason } })),
    [id],
  );
  return (
    <ChangeForm
      {...props}
      title={say("editing.takeBack")}
      plan={plan}
      takesAway={{ label: say("editing.takeBack"), needed: say("editing.reasonFirst") }}
    >
      {() => (
        <>
          <p className="edit-all">{say("editing.takeBackNote", { payment: text })}</p>
          <ReasonField field="reason" label={say("editing.field.reason")} isNeeded />
        </>
      )}
    </ChangeForm>
  );
}
