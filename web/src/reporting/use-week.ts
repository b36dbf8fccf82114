import { useMemo, useState } from "react";
import type { QueuedReport } from "../outbox/entry.ts";
import { outbox } from "../outbox/outbox.ts";
import { todayInChina } from "./draft.ts";
import type { KeptRows } from "./kept-rows.ts";
import { queuedReport } from "./report-input.ts";
import { type TypedRows, useTypedRows } from "./use-typed-rows.ts";
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
  /** Typed on an earlier visit, and somebody has changed the project since. */
  readonly isMoved: boolean;
}

interface Reporting {
  readonly account: string;
  readonly reports: readonly QueuedReport[];
  /** What was typed on an earlier visit. */
  readonly kept: KeptRows;
}

/** What is typed on the page, and what became of what was sent. */
export function useWeek(rows: readonly WeekRow[], { account, reports, kept }: Reporting) {
  const [openedAt] = useState(() => Date.now());
  const rowsTyped = useTypedRows(account, rows, kept);
  const { typed, restored, day, lengths } = rowsTyped;
  const [queued, setQueued] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setIsBusy] = useState(false);
  const terms = useMemo(() => ({ day, today: todayInChina(), lengths }), [day, lengths]);
  const made = useMemo(
    () => reports.filter(({ state, place }) => state === "waiting" || place >= openedAt),
    [reports, openedAt],
  );
  const lines = useMemo(
    () => rows.map((row) => lineOf(row, { made, typed, queued, restored, terms })),
    [rows, made, typed, queued, restored, terms],
  );
  const send = async () => {
    setIsBusy(true);
    const changed = lines.filter(({ isChanged }) => isChanged);
    for (const line of changed) await queue(line, terms, account);
    await rowsTyped.forget(changed.map(({ row }) => row.code));
    setQueued((before) => ({
      ...before,
      ...Object.fromEntries(changed.map(({ row, typed }) => [row.code, textOf(typed)])),
    }));
    await outbox.flush();
    setIsBusy(false);
  };
  return { ...rowsTyped, lines, terms, send, isBusy };
}

const textOf = (typed: Typed): string => JSON.stringify(Object.entries(typed).sort());

interface Around {
  readonly made: readonly QueuedReport[];
  readonly typed: TypedRows;
  readonly queued: Readonly<Record<string, string>>;
  readonly restored: KeptRows;
  readonly terms: WeekTerms;
}

function lineOf(asked: WeekRow, { made, typed, queued, restored, terms }: Around): WeekLine {
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
    isMoved: isChanged && (restored.get(row.code)?.version ?? row.version) !== row.version,
  };
}

/** Keeps a row's report; one that was refused makes room for it. */
async function queue({ row, typed, entry }: WeekLine, terms: WeekTerms, account: string): Promise<void> {
  const by = { circumstances: termsOf(row, terms), account };
  await outbox.add(queuedReport(draftIn(row, typed, terms), row, by));
  if (entry?.state === "refused") await outbox.discard([entry.key]);
}
