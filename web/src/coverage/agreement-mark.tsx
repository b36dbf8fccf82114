import { useWords } from "../ui/i18n.ts";
import type { Answer } from "./village-answer.ts";

/** Whether what was reported and what was computed say the same. */
export function AgreementMark(props: { agreement: Answer["agreement"] }) {
  const { say } = useWords();
  return (
    <span className={`agreement-mark agreement-${props.agreement}`}>
      {say(`coverage.agreement.${props.agreement}`)}
    </span>
  );
}
