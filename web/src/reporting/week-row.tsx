import "./week-rows.css";
import { memo, useId, useState } from "react";
import { type QueuedReport, receiptOf } from "../outbox/entry.ts";
import { refusalText } from "../outbox/queue-words.ts";
import { ProjectLink } from "../project-list/project-link.tsx";
import { kindName, unitName } from "../projects/project-quantities.tsx";
import { ScheduleMark } from "../projects/schedule-mark.tsx";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import { readAmount, typedAmount } from "./amount.ts";
import { AmountField, changeText } from "./amount-field.tsx";
import { faultText } from "./fault-text.ts";
import { FormLink } from "./form-link.tsx";
import type { WeekRow } from "./week-query.ts";
import { faultsIn, type Typed, termsOf, type WeekTerms } from "./week-rules.ts";

interface WeekRowProps {
  readonly row: WeekRow;
  readonly typed: Typed;
  readonly entry: QueuedReport | undefined;
  readonly isChanged: boolean;
  readonly isMoved: boolean;
  readonly terms: WeekTerms;
  readonly onType: (row: WeekRow, kind: string, text: string) => void;
}

/** One project: when it was last heard of, what stands, what grew, and what became of it. */
export const WeekRowLine = memo(function WeekRowLine(props: WeekRowProps) {
  const { row, typed, entry, isChanged, isMoved, terms, onType } = props;
  const words = useWords();
  const { say } = words;
  const [focused, setFocused] = useState<string | null>(null);
  const settled = focused === null ? typed : { ...typed, [focused]: "" };
  const faults = isChanged ? faultsIn(row, settled, terms) : [];
  const { known } = termsOf(row, terms);
  const isConflict = entry?.refusal?.kind === "conflict";
  return (
    <li className={isChanged ? "week-row week-changed" : "week-row"}>
      <Name row={row} />
      <Silence row={row} />
      <div className="week-amounts">
        {row.quantities.map((quantity) => (
          <Amount
            key={quantity.kind}
            project={row.name}
            quantity={quantity}
            text={typed[quantity.kind] ?? ""}
            terms={terms}
            isDisabled={isConflict}
            isWrong={faults.some(({ at }) => at === quantity.kind)}
            onType={(text) => onType(row, quantity.kind, text)}
            onFocus={(isFocused) => setFocused(isFocused ? quantity.kind : null)}
          />
        ))}
        {isMoved && <p className="week-moved">{say("reporting.week.movedOn")}</p>}
        {faults.map((fault) => (
          <p key={`${fault.at} ${fault.what}`} className="week-fault" role="alert">
            {faultText(words, fault, known)}
          </p>
        ))}
      </div>
      <Outcome row={row} entry={entry} isChanged={isChanged} hasFaults={faults.length > 0} say={say} />
    </li>
  );
});

function Name({ row }: { row: WeekRow }) {
  const { nameOf, say } = useWords();
  const townships = [...new Set(row.villages.map(({ township }) => nameOf(township)))].slice(0, 1);
  return (
    <div className="week-name">
      <ProjectLink code={row.code} name={row.name} />
      <small>{[row.code, ...townships, row.responsibleUnit].filter(Boolean).join(say("ui.dot"))}</small>
    </div>
  );
}

function Silence({ row }: { row: WeekRow }) {
  const { say } = useWords();
  const { lastReportOn, reportOverdueDays } = row;
  return (
    <div className="week-last">
      <ScheduleMark status={row.schedule} />
      <small>{lastReportOn ?? say("reporting.week.never")}</small>
      {(reportOverdueDays ?? 0) > 0 && (
        <em>{say("reporting.week.silent", { count: reportOverdueDays ?? 0 })}</em>
      )}
    </div>
  );
}

interface AmountProps {
  readonly project: string;
  readonly quantity: WeekRow["quantities"][number];
  readonly text: string;
  readonly terms: WeekTerms;
  readonly isDisabled: boolean;
  readonly isWrong: boolean;
  onType(text: string): void;
  onFocus(isFocused: boolean): void;
}

function Amount(props: AmountProps) {
  const { project, quantity, text, terms, isDisabled, isWrong, onType, onFocus } = props;
  const words = useWords();
  const { say } = words;
  const id = useId();
  const { kind, unit, planned, done, asOf } = quantity;
  const name = kindName(words, kind);
  const isLength = unit === "m";
  const shownUnit = isLength ? terms.lengths : unitName(words, unit);
  const typedLike = (amount: number) =>
    isLength && terms.lengths === "km" ? typedAmount(amount, unit, "km") : fullNumber(amount);
  const last = asOf == null ? "–" : typedLike(done);
  if (planned > 0 && done >= planned && text === "")
    return (
      <span className="week-amount week-done">
        <span>{name}</span>
        <span>
          <Glyph name="check" size={12} /> {typedLike(done)} {shownUnit}
        </span>
      </span>
    );
  return (
    <span className="week-amount">
      <label htmlFor={id}>
        {name}
        <small>
          {last} / {typedLike(planned)} {shownUnit}
        </small>
      </label>
      <AmountField
        id={id}
        text={text}
        placeholder={last}
        label={say("reporting.week.field", { project, kind: name })}
        change={changeText(readAmount(text, unit, terms.lengths), done, typedLike)}
        isWrong={isWrong}
        isDisabled={isDisabled}
        onType={onType}
        onFocus={onFocus}
      />
    </span>
  );
}

interface OutcomeProps {
  readonly row: WeekRow;
  readonly entry: QueuedReport | undefined;
  readonly isChanged: boolean;
  readonly hasFaults: boolean;
  readonly say: ReturnType<typeof useWords>["say"];
}

function Outcome({ row, entry, isChanged, hasFaults, say }: OutcomeProps) {
  const words = useWords();
  const isRefused = entry?.state === "refused" && !isChanged;
  return (
    <div className="week-outcome" role="status">
      {isChanged && !hasFaults && <span className="week-ready">{say("reporting.week.ready")}</span>}
      {!isChanged && entry?.state === "sent" && (
        <span className="week-sent">
          <Glyph name="check" size={12} /> {say("reporting.week.sent", { receipt: receiptOf(entry) })}
        </span>
      )}
      {!isChanged && entry?.state === "waiting" && (
        <span className="week-ready">{say("reporting.week.waiting")}</span>
      )}
      {isRefused && entry.refusal !== null && (
        <span className="week-refused">
          {say("reporting.week.refused", { reason: refusalText(words, entry.refusal) })}
        </span>
      )}
      <FormLink code={row.code} entry={isRefused ? entry.key : undefined}>
        {say(isRefused ? "reporting.week.fix" : "reporting.week.fullForm")}
      </FormLink>
    </div>
  );
}
