import { useCallback, useRef, useState } from "react";
import { type LengthUnit, retyped } from "./amount.ts";
import { forgetRows, type KeptRow, type KeptRows, keepRow } from "./kept-rows.ts";
import type { WeekRow } from "./week-query.ts";
import { isTyped, type Typed } from "./week-rules.ts";

/** What is typed into rows, by project. */
export type TypedRows = Readonly<Record<string, Typed>>;

/** What is typed on the page; the device keeps it until it is sent or thrown away. */
export function useTypedRows(account: string, rows: readonly WeekRow[], kept: KeptRows) {
  const [restored, setRestored] = useState(kept);
  const [typed, setTyped] = useState<TypedRows>(() => textsOf(kept));
  const [day, setDay] = useState<string | null>(() => latest(kept)?.day ?? null);
  const [lengths, setLengths] = useState<LengthUnit>("m");
  const current = useRef({ typed, day, lengths });
  current.current = { typed, day, lengths };
  const type = useCallback(
    (row: WeekRow, kind: string, text: string) => {
      const { typed, day, lengths } = current.current;
      const texts = { ...typed[row.code], [kind]: text };
      current.current = { ...current.current, typed: { ...typed, [row.code]: texts } };
      setTyped(current.current.typed);
      void keep(account, row, { texts, day, lengths });
    },
    [account],
  );
  const chooseLengths = (next: LengthUnit) => {
    const measured = new Map(rows.map(({ code, quantities }) => [code, quantities]));
    setTyped(
      mapped(typed, (code, texts) => retyped(texts, measured.get(code) ?? [], { from: lengths, to: next })),
    );
    setLengths(next);
  };
  const forget = async (projects: readonly string[]) => {
    await forgetRows(account, projects);
    setRestored((before) => new Map([...before].filter(([project]) => !projects.includes(project))));
  };
  const discard = async () => {
    const projects = [...restored.keys()];
    await forget(projects);
    setTyped((before) => mapped(before, (code, texts) => (projects.includes(code) ? {} : texts)));
  };
  return { typed, restored, day, lengths, type, setDay, chooseLengths, forget, discard };
}

const mapped = (typed: TypedRows, change: (code: string, texts: Typed) => Typed): TypedRows =>
  Object.fromEntries(Object.entries(typed).map(([code, texts]) => [code, change(code, texts)]));

const textsOf = (kept: KeptRows): TypedRows =>
  Object.fromEntries([...kept].map(([project, { texts }]) => [project, texts]));

/** What was typed last. */
export const latest = (kept: KeptRows): KeptRow | undefined =>
  [...kept.values()].toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1))[0];

interface Typing {
  readonly texts: Typed;
  readonly day: string | null;
  readonly lengths: LengthUnit;
}

/** An empty row needs no keeping. */
async function keep(account: string, row: WeekRow, { texts, day, lengths }: Typing): Promise<void> {
  const { code, version, quantities } = row;
  if (!isTyped(texts)) return forgetRows(account, [code]);
  const inMetres = retyped(texts, quantities, { from: lengths, to: "m" });
  await keepRow(account, code, { version, day, texts: inMetres });
}
