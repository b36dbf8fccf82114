import { moneyText } from "../projects/money.ts";
import { useWords } from "../ui/i18n.ts";
import { ChangeForm, type FormProps } from "./change-form.tsx";
import { DayField, NumberField, SelectField } from "./fields.tsx";
import { lineText, paymentPlan } from "./money-plans.ts";

/** Money paid out of one source. */
export default function PaymentForm(props: FormProps) {
  const words = useWords();
  const { say } = words;
  return (
    <ChangeForm {...props} title={say("editing.menu.payment")} plan={paymentPlan}>
      {({ project }) =>
        project.funding.length === 0 ? (
          <p className="edit-all edit-note">{say("editing.noLines")}</p>
        ) : (
          <>
            <div className="edit-all">
              <SelectField
                field="allocation"
                label={say("editing.field.allocation")}
                none={say("editing.choose")}
                options={project.funding.map(({ id, allocated, disbursed }) => [
                  id,
                  `${lineText(words, project, id)} (${moneyText(words, disbursed)} / ${moneyText(words, allocated)})`,
                ])}
                isNeeded
              />
            </div>
            <NumberField
              field="amount"
              label={say("editing.field.paid")}
              unit={say("editing.tenThousand")}
              isNeeded
            />
            <DayField field="paidOn" label={say("editing.field.paidOn")} isNeeded />
          </>
        )
      }
    </ChangeForm>
  );
}
