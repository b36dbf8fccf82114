import { useEffect, useState } from "react";
import type { Place } from "../device/shelf.ts";
import type { QueuedReport } from "../outbox/entry.ts";
import { type OutboxState, outbox } from "../outbox/outbox.ts";
import { useWords } from "../ui/i18n.ts";
import type { LengthUnit } from "./amount.ts";
import { draftOf, freshDraft, todayInChina } from "./draft.ts";
import { type FaultShown, refusalFaults } from "./fault-text.ts";
import type { KeptForm } from "./kept-draft.ts";
import { type KnownAmount, knownAmounts } from "./known-amounts.ts";
import { queuedPhotos, type ReadyPhoto } from "./photos.ts";
import type { Circumstances, Draft } from "./report-check.ts";
import { queuedReport } from "./report-input.ts";
import type { ReportedProject } from "./report-question.ts";
import { useKeeping } from "./use-keeping.ts";

export interface Reporting {
  readonly project: ReportedProject;
  readonly account: string;
  /** Where the device keeps what is typed, and what it kept. */
  readonly place: Place;
  readonly kept: KeptForm | null;
  /** A report that waits or was refused, to be changed. */
  readonly entry: QueuedReport | undefined;
  readonly queue: OutboxState;
  readonly onRefetch: () => Promise<ReportedProject | null>;
}

/** Somebody else changed the project after the form was opened. */
export interface Meanwhile {
  readonly by: string | null;
  /** What stood there then. */
  readonly before: ReadonlyMap<string, number | null>;
}

/** Everything that a form remembers from opening until its report has arrived. */
export function useReport({ project, account, place, kept, entry, queue, onRefetch }: Reporting) {
  const words = useWords();
  const [seen, setSeen] = useState(project);
  const [draft, setDraft] = useState<Draft>(kept?.draft ?? firstDraft(project, entry));
  const [lengths, setLengths] = useState<LengthUnit>(kept?.lengths ?? "m");
  const [photos, setPhotos] = useState<readonly ReadyPhoto[]>(() => kept?.photos ?? photosOf(queue, entry));
  const [replaced, setReplaced] = useState(entry);
  const [sentKey, setSentKey] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [restoredAt, setRestoredAt] = useState(kept?.savedAt ?? null);
  const circumstances = circumstancesOf({ seen, queue, draft, lengths, replaced });
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(() => sinceThen(kept, circumstances.known));
  const [refusals, setRefusals] = useState<readonly FaultShown[]>([]);
  const sent = queue.reports.find(({ key }) => key === sentKey);
  const replaces = replaced?.key ?? null;
  const keeping = useKeeping(place, { draft, lengths, photos, replaces, known: circumstances.known });

  // A refusal comes back into the form; the report stays in the queue until another takes its place.
  const refused = sent?.state === "refused" ? sent : sentKey === undefined ? entry : undefined;
  const refusedKey = refused?.refusal == null ? undefined : refused.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (refused?.refusal == null) return;
    const { refusal, amounts } = refused;
    setReplaced(refused);
    setSentKey(undefined);
    setRefusals(refusalFaults(words, refusal, refused));
    if (refusal.kind !== "conflict") return;
    void onRefetch().then((fresh) => {
      setMeanwhile({ by: refusal.changedBy, before: standingBefore(circumstances.known, amounts) });
      if (fresh !== null) setSeen(fresh);
    });
  }, [refusedKey]);

  const send = async () => {
    setIsBusy(true);
    const made = queuedReport(draft, seen, { circumstances, account });
    const report = { ...made, place: replaced?.place ?? made.place };
    await outbox.add(report, queuedPhotos(photos, report.key));
    if (replaced !== undefined) await outbox.discard([replaced.key]);
    await keeping.forget();
    setReplaced(undefined);
    setRestoredAt(null);
    setMeanwhile(null);
    setSentKey(report.key);
    await outbox.flush();
    setIsBusy(false);
  };
  const discard = async () => {
    await keeping.forget();
    setDraft(firstDraft(seen, entry));
    setPhotos(photosOf(queue, entry));
    setRestoredAt(null);
    setMeanwhile(null);
  };
  const change = (part: Partial<Draft>) => {
    keeping.touch();
    setDraft((before) => ({ ...before, ...part }));
    setRefusals([]);
  };
  return {
    draft,
    change,
    lengths,
    setLengths,
    photos,
    setPhotos: (next: readonly ReadyPhoto[]) => {
      keeping.touch();
      setPhotos(next);
    },
    restoredAt,
    discard,
    circumstances,
    isBehind: waitingOf({ seen, queue, replaced }).length > 0,
    seen,
    meanwhile,
    refusals,
    sent,
    isBusy,
    send,
  };
}

const firstDraft = (project: ReportedProject, entry: QueuedReport | undefined): Draft =>
  entry === undefined ? freshDraft(project.county.dataAsOf ?? todayInChina()) : draftOf(entry);

const photosOf = (queue: OutboxState, entry: QueuedReport | undefined): readonly ReadyPhoto[] =>
  queue.photos.filter(({ of }) => of === entry?.key).map((photo) => ({ ...photo, place: null }));

/** What was typed on an earlier visit stood beside other figures than there are now. */
function sinceThen(kept: KeptForm | null, known: readonly KnownAmount[]): Meanwhile | null {
  const then = new Map(Object.entries(kept?.before ?? {}));
  const isMoved = known.some(({ kind, before }) => then.has(kind) && then.get(kind) !== before);
  return isMoved ? { by: null, before: then } : null;
}

interface Around {
  readonly seen: ReportedProject;
  readonly queue: OutboxState;
  readonly draft: Draft;
  readonly lengths: LengthUnit;
  readonly replaced: QueuedReport | undefined;
}

/** Reports of the project that have not arrived, but for the one that is being changed. */
const waitingOf = ({ seen, queue, replaced }: Pick<Around, "seen" | "queue" | "replaced">) =>
  queue.reports.filter(
    ({ input, state, key }) => input.project === seen.code && state === "waiting" && key !== replaced?.key,
  );

/** Reports that wait count as reported: the next one stands on them. */
function circumstancesOf({ seen, queue, draft, lengths, replaced }: Around): Circumstances {
  const waiting = waitingOf({ seen, queue, replaced }).map(({ key, input }) => ({
    id: key,
    asOf: input.asOf,
    quantities: input.quantities,
  }));
  const reports = [...waiting.reverse(), ...seen.reports].sort((one, other) =>
    one.asOf < other.asOf ? 1 : one.asOf > other.asOf ? -1 : 0,
  );
  return { known: knownAmounts(seen.quantities, reports, draft.asOf), today: todayInChina(), lengths };
}

/** What the reporter saw: as the report says it, and for what it leaves out, as the form had it. */
const standingBefore = (
  known: readonly KnownAmount[],
  amounts: QueuedReport["amounts"],
): ReadonlyMap<string, number | null> =>
  new Map([
    ...known.map(({ kind, before }) => [kind, before] as const),
    ...amounts.map(({ kind, before }) => [kind, before] as const),
  ]);
