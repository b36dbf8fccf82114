import type { ReactNode } from "react";
import { useWords } from "../ui/i18n.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { Card } from "./card.tsx";
import type { ProjectRecords } from "./record-question.ts";
import type { RecordsAsked } from "./use-records.ts";

interface RecordCardProps {
  readonly name: string;
  readonly title: string;
  readonly note?: ReactNode;
  readonly asked: RecordsAsked;
  readonly children: (records: ProjectRecords) => ReactNode;
}

/** A card that waits for what is kept of the project. */
export function RecordCard({ name, title, note, asked, children }: RecordCardProps) {
  const { say } = useWords();
  const { records, error, retry } = asked;
  return (
    <Card name={name} title={title} note={note}>
      {records !== undefined && children(records)}
      {records === undefined && error === undefined && <SkeletonRows rows={4} rowHeight={32} />}
      {records === undefined && error !== undefined && (
        <LoadError what={say("projectPage.records")} error={error} onRetry={retry} />
      )}
    </Card>
  );
}
