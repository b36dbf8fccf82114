import type { QueuedPhoto, QueuedReport, Refusal } from "./entry.ts";

// What comes next, and what an answer changes: plain values, so that every order of events can be tried.

const inOrder = <Entry extends { readonly place: number }>(entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((one, other) => one.place - other.place);

/** The report to send next. Behind one that was refused, those of the same project wait for it. */
export function nextReport(reports: readonly QueuedReport[]): QueuedReport | undefined {
  const held = new Set<string>();
  for (const entry of inOrder(reports)) {
    if (entry.state === "waiting" && !held.has(entry.input.project)) return entry;
    if (entry.state === "refused") held.add(entry.input.project);
  }
  return undefined;
}

/** Whether an earlier report of the same project has to be put right first. */
export const waitsForAnother = (entry: QueuedReport, reports: readonly QueuedReport[]): boolean =>
  entry.state === "waiting" &&
  reports.some(
    ({ state, place, input }) =>
      state === "refused" && place < entry.place && input.project === entry.input.project,
  );

/** The photo to send next: figures come first, all of them that can. */
export function nextPhoto(
  photos: readonly QueuedPhoto[],
  reports: readonly QueuedReport[],
): { readonly photo: QueuedPhoto; readonly of: QueuedReport } | undefined {
  for (const photo of inOrder(photos)) {
    const of = reports.find(({ key }) => key === photo.of);
    if (photo.refusal === null && of?.state === "sent") return { photo, of };
  }
  return undefined;
}

/**
 * Reports that change when one was taken: that one, and those of the same project that were written after it, which
 * now stand on the version that it made. Had somebody else come in between, that version is not the current one,
 * and the server says so.
 */
export function whenTaken(
  taken: QueuedReport,
  report: string | null,
  reports: readonly QueuedReport[],
): readonly QueuedReport[] {
  const version = taken.input.expectedVersion + 1;
  const followers = reports.filter(
    ({ state, key, input }) =>
      state === "waiting" &&
      key !== taken.key &&
      input.project === taken.input.project &&
      input.expectedVersion < version,
  );
  return [
    { ...taken, state: "sent", report, refusal: null },
    ...followers.map((entry) => ({ ...entry, input: { ...entry.input, expectedVersion: version } })),
  ];
}

export const whenRefused = (entry: QueuedReport, refusal: Refusal): QueuedReport => ({
  ...entry,
  state: "refused",
  refusal,
});

const KEPT = 20;

/** Sent long enough ago to be forgotten; those that photos still wait for stay. */
export const forgotten = (
  reports: readonly QueuedReport[],
  photos: readonly QueuedPhoto[],
): readonly QueuedReport[] =>
  inOrder(reports)
    .filter(({ state }) => state === "sent")
    .slice(0, -KEPT)
    .filter(({ key }) => !photos.some(({ of }) => of === key));
