import { lazy } from "react";
import { useWords } from "../ui/i18n.ts";
import { RemoveButton } from "./remove-button.tsx";
import type { RemovedPayment } from "./remove-payment-form.tsx";

const RemovePaymentForm = lazy(() => import("./remove-payment-form.tsx"));

interface RemovePaymentProps {
  readonly code: string;
  readonly county: string;
  readonly payment: RemovedPayment;
  readonly onRemoved?: () => void;
}

/** A payment that was recorded by mistake is taken back, with a reason. */
export function RemovePayment({ code, county, payment, onRemoved }: RemovePaymentProps) {
  const { say } = useWords();
  return (
    <RemoveButton
      code={code}
      county={county}
      label={say("editing.takeBack")}
      told={say("editing.takeBackPayment", { payment: payment.text })}
      onRemoved={onRemoved}
    >
      {(given) => <RemovePaymentForm {...given} payment={payment} />}
    </RemoveButton>
  );
}
