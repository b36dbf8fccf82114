import type { ProjectRecords } from "./record-question.ts";

export type Photo = ProjectRecords["reports"][number]["photos"][number];

/** The photos of a report, by its id; undefined while they are on their way. */
export type PhotosOf = (report: string) => readonly Photo[] | undefined;

const NONE: readonly Photo[] = [];

export function photosByReport(records: ProjectRecords | undefined): PhotosOf {
  if (records === undefined) return () => undefined;
  const known = new Map(records.reports.map(({ id, photos }) => [id, photos]));
  return (report) => known.get(report) ?? NONE;
}
