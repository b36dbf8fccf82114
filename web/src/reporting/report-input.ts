import type { DoneInput, ProgressInput } from "../api/generated/graphql.ts";
import { newKey, newPlace, type QueuedReport } from "../outbox/entry.ts";
import { readAmount } from "./amount.ts";
import { readChainage } from "./chainage.ts";
import { type Circumstances, type Draft, isFalling, isOutOfOrder } from "./report-check.ts";

interface Of {
  readonly code: string;
  readonly name: string;
  readonly version: number;
}

/** What is typed, as the server takes it. */
export function inputOf(
  draft: Draft,
  { code, version }: Of,
  circumstances: Circumstances,
): Omit<ProgressInput, "idempotencyKey"> {
  const isCorrection = isFalling(draft, circumstances);
  const isOrdered = !isOutOfOrder(draft, circumstances);
  return {
    project: code,
    expectedVersion: version,
    asOf: draft.asOf,
    quantities: doneIn(draft, circumstances),
    note: draft.note.trim() || null,
    correction: isCorrection,
    correctionReason: isCorrection ? draft.correctionReason.trim() || null : null,
    orderReason: isOrdered ? null : draft.orderReason.trim() || null,
  };
}

export function doneIn(draft: Draft, { known, lengths }: Circumstances): readonly DoneInput[] {
  return known.flatMap(({ kind, unit }) => {
    const done = readAmount(draft.amounts[kind] ?? "", unit, lengths);
    return done === null ? [] : [{ kind, done, stretches: stretchesOf(draft, kind) }];
  });
}

function stretchesOf({ stretches }: Draft, kind: string): DoneInput["stretches"] {
  const fromMetres = readChainage(stretches[kind]?.from ?? "");
  const toMetres = readChainage(stretches[kind]?.to ?? "");
  return fromMetres === null || toMetres === null ? null : [{ fromMetres, toMetres }];
}

/** A report that is ready to wait its turn. */
export function queuedReport(
  draft: Draft,
  project: Of,
  by: { readonly circumstances: Circumstances; readonly account: string },
): QueuedReport {
  const { circumstances, account } = by;
  const input = inputOf(draft, project, circumstances);
  return {
    key: newKey(),
    place: newPlace(),
    account,
    projectName: project.name,
    queuedAt: new Date().toISOString(),
    amounts: input.quantities.map(({ kind, done }) => {
      const known = circumstances.known.find((each) => each.kind === kind);
      return { kind, done, unit: known?.unit ?? "", before: known?.before ?? null };
    }),
    input,
    state: "waiting",
    refusal: null,
    report: null,
  };
}
