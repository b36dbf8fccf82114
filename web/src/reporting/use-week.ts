import { useCallback, useMemo, useState } from "react";
import type { QueuedReport } from "../outbox/entry.ts";
import { outbox } from "../outbox/outbox.ts";
import type { LengthUnit } from "./amount.ts";
import { todayInChina } from "./draft.ts";
import { queuedReport } from "./report-input.ts";
import type { WeekRow } from "./week-query.ts";
import { draftIn, faultsIn, isTyped, standing, type Typed, termsOf, type WeekTerms } from "./week-rules.ts";

const NOTHING: Typed = {};

export interface WeekLine {
  readonly row: WeekRow;
  readonly typed: Typed;
  /** The report that was made of this row on this page, if one was. */
  readonly entry: QueuedReport | undefined;
  /** Typed, and not yet on its way. */
  readonly isChanged: boolean;
  readonly isWrong: boolean;
}

/** What is typed on the page, and what became of what was sent. */
export function useWeek(rows: readonly WeekRow[], reports: readonly QueuedReport[], account: string) {
  const [openedAt] = useState(() => Date.now());
  const [typed, setTyped] = useState<Readonly<Record<string, Typed>>>({});
  const [queued, setQueued] = useState<Readonly<Record<string, string>>>({});
  const [day, setDay] = useState<string | null>(null);
  const [lengths, setLengths] = useState<LengthUnit>("m");
  const [isBusy, setIsBusy] = useState(false);
  const terms = useMemo(() => ({ day, today: todayInChina(), lengths }), [day, lengths]);
  const made = useMemo(
    () => reports.filter(({ state, place }) => state === "waiting" || place >= openedAt),
    [reports, openedAt],
  );
  const lines = useMemo(
    () => rows.map((row) => lineOf(row, { made, typed, queued, terms })),
    [rows, made, typed, queued, terms],
  );
  const type = useCallback(
    (project: string, kind: string, text: string) =>
      setTyped((before) => ({ ...before, [project]: { ...before[project], [kind]: text } })),
    [],
  );
  const send = async () => {
    setIsBusy(true);
    const changed = lines.filter(({ isChanged }) => isChanged);
    for (const line of changed) await queue(line, terms, account);
    setQueued((before) => ({
      ...before,
      ...Object.fromEntries(changed.map(({ row, typed }) => [row.code, textOf(typed)])),
    }));
    await outbox.flush();
    setIsBusy(false);
  };
  return { lines, terms, type, setDay, setLengths, send, isBusy };
}

const textOf = (typed: Typed): string => JSON.stringify(Object.entries(typed).sort());

interface Around {
  readonly made: readonly QueuedReport[];
  readonly typed: Readonly<Record<string, Typed>>;
  readonly queued: Readonly<Record<string, string>>;
  readonly terms: WeekTerms;
}

function lineOf(asked: WeekRow, { made, typed, queued, terms }: Around): WeekLine {
  const own = made.filter(({ input }) => input.project === asked.code);
  const row = own.length === 0 ? asked : standing(asked, own);
  const texts = typed[asked.code] ?? NOTHING;
  const isChanged = isTyped(texts) && queued[asked.code] !== textOf(texts);
  return {
    row,
    typed: texts,
    entry: own.at(-1),
    isChanged,
    isWrong: isChanged && faultsIn(row, texts, terms).length > 0,
  };
}

/** Keeps a row's report; one that was refused makes room for it. */
async function queue({ row, typed, entry }: WeekLine, terms: WeekTerms, account: string): Promise<void> {
  const by = { circumstances: termsOf(row, terms), account };
  await outbox.add(queuedReport(draftIn(row, typed, terms), row, by));
  if (entry?.state === "refused") await outbox.discard([entry.key]);
}
