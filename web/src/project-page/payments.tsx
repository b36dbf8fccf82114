import { RemovePayment } from "../project-editing/remove-payment.tsx";
import { moneyText } from "../projects/money.ts";
import { lineName } from "../projects/project-funding.tsx";
import { useWords } from "../ui/i18n.ts";
import { focusCard } from "./card.tsx";
import type { ProjectOnPage } from "./project-question.ts";
import type { ProjectRecords } from "./record-question.ts";

interface PaymentsProps {
  readonly project: ProjectOnPage;
  readonly records: ProjectRecords;
}

/** What was paid out, the latest first; whoever keeps the project takes back what was recorded by mistake. */
export function Payments({ project, records }: PaymentsProps) {
  const words = useWords();
  const payments = records.funding
    .flatMap((line) => line.disbursements.map((payment) => ({ ...payment, line: lineName(words, line) })))
    .sort((one, other) => other.paidOn.localeCompare(one.paidOn));
  if (payments.length === 0) return null;
  return (
    <details className="payment-list">
      <summary>{words.say("projectPage.money.payments", { count: payments.length })}</summary>
      <ul>
        {payments.map(({ id, paidOn, amount, line }) => {
          const text = [paidOn, moneyText(words, amount), line].join(words.say("ui.dot"));
          return (
            <li key={id}>
              {text}{" "}
              <RemovePayment
                code={project.code}
                county={project.county.code}
                payment={{ id, text }}
                onRemoved={() => focusCard("money")}
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
