import { kindName } from "../projects/project-quantities.tsx";
import { useWords } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import { RecordCard } from "./record-card.tsx";
import type { ProjectRecords } from "./record-question.ts";
import type { RecordsAsked } from "./use-records.ts";

type DesignChange = ProjectRecords["designChanges"][number];

/** Planned amounts that were revised after approval, and why. */
export function DesignsCard({ asked }: { asked: RecordsAsked }) {
  const { say } = useWords();
  return (
    <RecordCard name="designs" title={say("projectPage.designs.title")} asked={asked}>
      {({ designChanges }) =>
        designChanges.length === 0 ? (
          <p className="quiet">{say("projectPage.designs.none")}</p>
        ) : (
          <ol className="history">
            {designChanges.map((change) => (
              <Design key={change.id} change={change} />
            ))}
          </ol>
        )
      }
    </RecordCard>
  );
}

function Design({ change }: { change: DesignChange }) {
  const words = useWords();
  const { say } = words;
  const amount = (value: number | null | undefined) =>
    value == null ? say("projectPage.designs.notPlanned") : fullNumber(value);
  return (
    <li>
      <b>{change.reason}</b>
      {change.quantities.map(({ kind, plannedBefore, plannedAfter }) => (
        <p key={kind}>
          {kindName(words, kind)} <span className="quiet">{amount(plannedBefore)}</span> →{" "}
          <b>{amount(plannedAfter)}</b>
        </p>
      ))}
      <p className="quiet">
        {[change.changedOn, change.documentNo, change.changedBy].filter(Boolean).join(" · ")}
      </p>
    </li>
  );
}
