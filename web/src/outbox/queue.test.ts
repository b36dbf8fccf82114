import { expect, test } from "vitest";
import { newPlace, type QueuedPhoto, type QueuedReport } from "./entry.ts";
import { forgotten, nextPhoto, nextReport, waitsForAnother, whenRefused, whenTaken } from "./queue.ts";

const report = (key: string, project: string, parts: Partial<QueuedReport> = {}): QueuedReport =>
  Object.freeze({
    key,
    place: Number(key.slice(1)),
    account: "li",
    projectName: project,
    queuedAt: "2018-01-01T00:00:00Z",
    amounts: [],
    input: { project, expectedVersion: 5, asOf: "2018-01-01", quantities: [{ kind: "gravel_m", done: 10 }] },
    state: "waiting",
    refusal: null,
    report: null,
    ...parts,
  });
const photo = (key: string, of: string, parts: Partial<QueuedPhoto> = {}): QueuedPhoto =>
  Object.freeze({
    key,
    place: Number(key.slice(1)),
    of,
    name: key,
    picture: new Blob(),
    refusal: null,
    ...parts,
  });
const refusal = { kind: "notPermitted", message: "no", messageZh: "否" } as const;

test("reports leave in the order in which they were written, whatever order they are kept in", () => {
  const reports = [report("r3", "a"), report("r1", "b"), report("r2", "a")];
  expect(nextReport(reports)?.key).toBe("r1");
  expect(nextReport(reports.filter(({ key }) => key !== "r1"))?.key).toBe("r2");
  expect(nextReport([])).toBeUndefined();
});

test("behind a refused report those of its project wait; others do not", () => {
  const refused = whenRefused(report("r1", "a"), refusal);
  const [behind, other] = [report("r2", "a"), report("r3", "b")];
  expect(nextReport([refused, behind, other])).toBe(other);
  expect(nextReport([refused, behind])).toBeUndefined();
  expect(waitsForAnother(behind, [refused, behind, other])).toBe(true);
  expect(waitsForAnother(other, [refused, behind, other])).toBe(false);
  // A report that was written before the refused one does not wait for it.
  expect(nextReport([whenRefused(report("r9", "a"), refusal), behind])).toBe(behind);
});

test("reports that follow one that was taken stand on the version it made", () => {
  const first = report("r1", "a");
  const second = report("r2", "a");
  const newer = report("r3", "a", { input: { ...first.input, expectedVersion: 9 } });
  const elsewhere = report("r4", "b");
  const changed = whenTaken(first, "77", [first, second, newer, elsewhere]);
  expect(changed.map(({ key, state, report, input }) => [key, state, report, input.expectedVersion])).toEqual(
    [
      ["r1", "sent", "77", 5],
      ["r2", "waiting", null, 6],
    ],
  );
});

test("photos leave after their report, and never one that was refused", () => {
  const [waiting, sent] = [report("r1", "a"), report("r2", "b", { state: "sent", report: "8" })];
  expect(nextPhoto([photo("p1", "r1")], [waiting, sent])).toBeUndefined();
  const problem = { field: "file", message: "no", messageZh: "否" };
  const photos = [photo("p3", "r2"), photo("p1", "r1"), photo("p2", "r2", { refusal: problem })];
  expect(nextPhoto(photos, [waiting, sent])).toEqual({ photo: photos[0], of: sent });
});

test("of what was sent the last twenty are remembered, and those that photos wait for", () => {
  const sent = Array.from({ length: 23 }, (_, index) => report(`r${index}`, "a", { state: "sent" }));
  expect(forgotten([...sent, report("r99", "a")], [photo("p1", "r1")]).map(({ key }) => key)).toEqual([
    "r0",
    "r2",
  ]);
});

test("places never repeat, however fast reports are written", () => {
  const places = Array.from({ length: 50 }, newPlace);
  expect(new Set(places).size).toBe(50);
  expect(places.toSorted((one, other) => one - other)).toEqual(places);
});
