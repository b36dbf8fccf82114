import "./send-bar.css";
import { type ReactNode, useState } from "react";
import { QueueList } from "../outbox/queue-list.tsx";
import { useWords } from "../ui/i18n.ts";
import { Notice } from "../ui/states.tsx";
import { useOnline } from "../ui/use-online.ts";
import { type LengthUnit, retyped } from "./amount.ts";
import { AmountRow } from "./amount-row.tsx";
import { DayField } from "./day-field.tsx";
import { faultText } from "./fault-text.ts";
import { Foreseen } from "./foreseen.tsx";
import { LengthSwitch } from "./length-switch.tsx";
import { PhotoField } from "./photo-field.tsx";
import { ReasonField } from "./reason-field.tsx";
import { type Draft, faultsOf, isFalling, isOutOfOrder } from "./report-check.ts";
import { ReportHead } from "./report-head.tsx";
import { RestoredLine } from "./restored-line.tsx";
import { SentPanel, WaitingPanel } from "./sent-panel.tsx";
import { type Meanwhile, type Reporting, useReport } from "./use-report.ts";

/** The form, and after it was sent what became of it. */
export function ReportForm(props: Reporting & { readonly onAgain: () => void }) {
  const { project, queue, onAgain } = props;
  const report = useReport(props);
  const { sent, seen, isBusy } = report;
  const hasLeft = !isBusy && sent !== undefined && sent.state !== "refused";
  return (
    <div className="report">
      <ReportHead project={project} />
      {hasLeft && sent.state === "sent" && (
        <SentPanel entry={sent} before={seen} after={project} onAgain={onAgain} />
      )}
      {hasLeft && sent.state === "waiting" && <WaitingPanel entry={sent} queue={queue} onAgain={onAgain} />}
      {!hasLeft && <Fields report={report} />}
      {queue.reports.length > 0 && <QueueList queue={queue} />}
    </div>
  );
}

function Fields({ report }: { report: ReturnType<typeof useReport> }) {
  const words = useWords();
  const { say, nameOf } = words;
  const { draft, change, circumstances, lengths, seen, meanwhile, refusals, isBusy } = report;
  const [focused, setFocused] = useState<string | null>(null);
  const faults = faultsOf(draft, circumstances);
  // A report that waits comes first, and the server knows nothing of it yet.
  const isForeseeable = useOnline() && faults.length === 0 && !report.isBehind;
  // Half a number is no mistake yet.
  const settled = { ...draft, amounts: { ...draft.amounts, ...(focused === null ? {} : { [focused]: "" }) } };
  const shown = [
    ...faultsOf(settled, circumstances)
      .filter(({ at, what }) => what !== "nothing" && at !== focused)
      .map((fault) => ({ at: fault.at, text: faultText(words, fault, circumstances.known) })),
    ...refusals,
  ];
  const faultAt = (place: string) => shown.find(({ at }) => at === place)?.text;
  const unplaced = shown.filter(({ at }) => at === "form" || at === "quantities");
  const hasReason = (reason: string, rule: typeof isFalling) =>
    reason !== "" || rule(settled, circumstances) || rule(draft, circumstances);
  return (
    <form
      className="report-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.length === 0 && !isBusy) void report.send();
      }}
    >
      {report.restoredAt !== null && <RestoredLine at={report.restoredAt} onDiscard={report.discard} />}
      {meanwhile !== null && <MeanwhileNotice meanwhile={meanwhile} />}
      <DayField
        day={draft.asOf}
        today={circumstances.today}
        dataDay={seen.county.dataAsOf ?? null}
        county={nameOf(seen.county)}
        fault={faultAt("asOf")}
        onChoose={(asOf) => change({ asOf })}
      />
      {circumstances.known.some(({ unit }) => unit === "m") && (
        <LengthSwitch
          lengths={lengths}
          onChoose={(next) => {
            change({ amounts: typedIn(next, report) });
            report.setLengths(next);
          }}
        />
      )}
      {circumstances.known.length === 0 && <p className="report-row">{say("reporting.noQuantities")}</p>}
      {circumstances.known.map((known) => (
        <AmountRow
          key={known.kind}
          known={known}
          lengths={lengths}
          text={draft.amounts[known.kind] ?? ""}
          stretch={draft.stretches[known.kind]}
          fault={faultAt(known.kind)}
          changedFrom={changedFrom(meanwhile, known)}
          onType={(text) => change({ amounts: { ...draft.amounts, [known.kind]: text } })}
          onStretch={(stretch) => change({ stretches: { ...draft.stretches, [known.kind]: stretch } })}
          onFocus={(isFocused) => setFocused(isFocused ? known.kind : null)}
        />
      ))}
      {hasReason(draft.correctionReason, isFalling) && (
        <ReasonField
          label={say("reporting.correctionReason")}
          hint={say("reporting.correctionHint")}
          text={draft.correctionReason}
          fault={faultAt("correctionReason")}
          onType={(correctionReason) => change({ correctionReason })}
        />
      )}
      {hasReason(draft.orderReason, isOutOfOrder) && (
        <ReasonField
          label={say("reporting.orderReason")}
          hint={say("reporting.orderHint")}
          text={draft.orderReason}
          fault={faultAt("orderReason")}
          onType={(orderReason) => change({ orderReason })}
        />
      )}
      <PhotoField project={seen} photos={report.photos} onChange={report.setPhotos} />
      <ReasonField
        label={say("reporting.note")}
        hint={say("reporting.optional")}
        text={draft.note}
        onType={(note) => change({ note })}
      />
      {unplaced.map(({ text }) => (
        <Notice key={text} tone="error" title={say("reporting.refused")}>
          {text}
        </Notice>
      ))}
      <SendBar faults={faults.filter(({ what }) => what !== "nothing").length} draft={draft} isBusy={isBusy}>
        {isForeseeable && <Foreseen project={seen} draft={draft} circumstances={circumstances} />}
      </SendBar>
    </form>
  );
}

const changedFrom = (
  meanwhile: Meanwhile | null,
  { kind, before }: { readonly kind: string; readonly before: number | null },
): number | null | undefined => {
  const then = meanwhile?.before.get(kind);
  return then === undefined || then === before ? undefined : then;
};

/** What was typed, said in the other unit. */
const typedIn = (
  next: LengthUnit,
  { draft, circumstances, lengths }: ReturnType<typeof useReport>,
): Draft["amounts"] => retyped(draft.amounts, circumstances.known, { from: lengths, to: next });

function MeanwhileNotice({ meanwhile }: { meanwhile: Meanwhile }) {
  const { say } = useWords();
  const name = meanwhile.by ?? say("outbox.somebody");
  return (
    <Notice tone="warning" title={say("reporting.conflict", { name })}>
      {say("reporting.conflictNext")}
    </Notice>
  );
}

interface SendBarProps {
  readonly faults: number;
  readonly draft: Draft;
  readonly isBusy: boolean;
  readonly children: ReactNode;
}

function SendBar({ faults, draft, isBusy, children }: SendBarProps) {
  const { say } = useWords();
  const isOnline = useOnline();
  const isEmpty = Object.values(draft.amounts).every((text) => text.trim() === "");
  const label = isBusy
    ? say("reporting.sending")
    : faults > 0
      ? say("reporting.correctFirst", { count: faults })
      : isEmpty
        ? say("reporting.typeFirst")
        : say(isOnline ? "reporting.send" : "reporting.saveOffline");
  return (
    <div className="send-bar">
      {children}
      <button type="submit" className="main-button" disabled={isBusy || isEmpty || faults > 0}>
        {label}
      </button>
    </div>
  );
}
