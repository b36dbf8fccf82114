import "./send-bar.css";
import { startTransition, useDeferredValue, useEffect, useId, useState } from "react";
import type { OutboxState } from "../outbox/outbox.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty } from "../ui/states.tsx";
import { useOnline } from "../ui/use-online.ts";
import type { KeptRows } from "./kept-rows.ts";
import { LengthSwitch } from "./length-switch.tsx";
import { RestoredLine } from "./restored-line.tsx";
import { latest } from "./use-typed-rows.ts";
import { useWeek, type WeekLine } from "./use-week.ts";
import type { WeekRow } from "./week-query.ts";
import { WeekRowLine } from "./week-row.tsx";
import { fits } from "./week-rules.ts";

interface WeekFormProps {
  readonly rows: readonly WeekRow[];
  /** How many there will be; null where that is not known yet. */
  readonly total: number | null;
  /** Whether more are on their way. */
  readonly isComing: boolean;
  /** What was typed on an earlier visit. */
  readonly kept: KeptRows;
  readonly queue: OutboxState;
  readonly account: string;
}

/** Rows to type into, and one button for all of them. */
export function WeekForm({ rows, total, isComing, kept, queue, account }: WeekFormProps) {
  const { say } = useWords();
  const week = useWeek(rows, { account, reports: queue.reports, kept });
  const { lines, terms } = week;
  const [search, setSearch] = useState("");
  const [isOnlyTyped, setIsOnlyTyped] = useState(false);
  const wanted = useDeferredValue(search);
  const shown = lines.filter(
    (line) => fits(line.row, wanted) && (!isOnlyTyped || line.isChanged || line.entry !== undefined),
  );
  const most = useMost();
  const commonDay = [...new Set(rows.map(({ county }) => county.dataAsOf ?? ""))];
  return (
    <form
      className="week-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!week.isBusy && isSendable(lines)) void week.send();
      }}
    >
      <p className="week-lead">
        {say("reporting.week.lead", { count: total ?? rows.length })}
        {isComing && <span role="status">{say("reporting.week.coming", { count: rows.length })}</span>}
      </p>
      <Restored lines={lines} restored={week.restored} onDiscard={week.discard} />
      <div className="week-tools">
        <input
          type="search"
          value={search}
          placeholder={say("reporting.week.search")}
          aria-label={say("reporting.week.search")}
          onChange={({ target }) => setSearch(target.value)}
          onKeyDown={(event) => {
            // Enter looks for something here; it does not send what was typed elsewhere.
            if (event.key === "Enter") event.preventDefault();
          }}
        />
        <label>
          <input
            type="checkbox"
            checked={isOnlyTyped}
            onChange={({ target }) => setIsOnlyTyped(target.checked)}
          />
          {say("reporting.week.onlyTyped")}
        </label>
        <DayChoice
          day={terms.day ?? (commonDay.length === 1 ? (commonDay[0] ?? "") : "")}
          today={terms.today}
          onChoose={week.setDay}
        />
        <LengthSwitch lengths={terms.lengths} onChoose={week.chooseLengths} />
      </div>
      {shown.length === 0 && (
        <Empty
          title={
            isOnlyTyped
              ? say("reporting.week.nothingTyped")
              : say("reporting.week.noneFound", { search: wanted })
          }
        />
      )}
      <ul className="week-rows">
        {shown.slice(0, most).map(({ row, typed, entry, isChanged, isMoved }) => (
          <WeekRowLine
            key={row.code}
            row={row}
            typed={typed}
            entry={entry}
            isChanged={isChanged}
            isMoved={isMoved}
            terms={terms}
            onType={week.type}
          />
        ))}
      </ul>
      <SendAll lines={lines} isBusy={week.isBusy} />
    </form>
  );
}

interface RestoredProps {
  readonly lines: readonly WeekLine[];
  readonly restored: KeptRows;
  onDiscard(): void;
}

/** Of rows that are on this page: a project that is finished by now has none. */
function Restored({ lines, restored, onDiscard }: RestoredProps) {
  const count = lines.filter(({ row, isChanged }) => isChanged && restored.has(row.code)).length;
  const last = latest(restored);
  if (count === 0 || last === undefined) return null;
  return <RestoredLine at={last.savedAt} count={count} onDiscard={onDiscard} />;
}

const FIRST = 40;

/** What fills the screen is drawn first; the rest follows without holding up whoever types already. */
function useMost(): number {
  const [most, setMost] = useState(FIRST);
  useEffect(() => startTransition(() => setMost(Number.POSITIVE_INFINITY)), []);
  return most;
}

const isSendable = (lines: readonly WeekLine[]): boolean =>
  lines.some(({ isChanged }) => isChanged) && !lines.some(({ isWrong }) => isWrong);

function DayChoice(props: { day: string; today: string; onChoose: (day: string | null) => void }) {
  const { day, today, onChoose } = props;
  const { say } = useWords();
  const id = useId();
  return (
    <label className="week-day" htmlFor={id}>
      {say("reporting.asOf")}
      <input
        id={id}
        type="date"
        max={today}
        value={day}
        onChange={({ target }) => onChoose(target.value === "" ? null : target.value)}
      />
    </label>
  );
}

function SendAll({ lines, isBusy }: { lines: readonly WeekLine[]; isBusy: boolean }) {
  const { say } = useWords();
  const isOnline = useOnline();
  const count = lines.filter(({ isChanged }) => isChanged).length;
  const wrong = lines.filter(({ isWrong }) => isWrong).length;
  const inState = (state: string) => lines.filter(({ entry }) => entry?.state === state).length;
  const [sent, refused, waiting] = [inState("sent"), inState("refused"), inState("waiting")];
  const label = isBusy
    ? say("reporting.week.sending")
    : wrong > 0
      ? say("reporting.week.wrong", { count: wrong })
      : count === 0
        ? say("reporting.week.nothing")
        : say(isOnline ? "reporting.week.send" : "reporting.week.saveOffline", { count });
  return (
    <div className="send-bar">
      <p role="status">
        {sent + refused + waiting > 0 && say("reporting.week.summary", { sent, refused, waiting })}
      </p>
      <button type="submit" className="main-button" disabled={isBusy || !isSendable(lines)}>
        {label}
      </button>
    </div>
  );
}
