import { RemoveFile } from "../project-editing/remove-file.tsx";
import { useWords } from "../ui/i18n.ts";
import { momentText } from "../ui/moment-in-china.ts";
import { focusCard, More, useFirst } from "./card.tsx";
import type { ProjectOnPage } from "./project-question.ts";
import { RecordCard } from "./record-card.tsx";
import type { ProjectRecords } from "./record-question.ts";
import type { RecordsAsked } from "./use-records.ts";

const FIRST = 6;
type Document = ProjectRecords["documents"][number];

/** Papers of the project, each to be fetched. */
export function DocumentsCard({ project, asked }: { project: ProjectOnPage; asked: RecordsAsked }) {
  const { say } = useWords();
  return (
    <RecordCard name="documents" title={say("projectPage.documents.title")} asked={asked}>
      {({ documents }) =>
        documents.length === 0 ? (
          <p className="quiet">{say("projectPage.documents.none")}</p>
        ) : (
          <Documents project={project} documents={documents} />
        )
      }
    </RecordCard>
  );
}

function Documents({ project, documents }: { project: ProjectOnPage; documents: readonly Document[] }) {
  const { shown, rest, showAll } = useFirst(documents, FIRST);
  return (
    <>
      <ul className="document-list">
        {shown.map(({ id, name, url, sizeBytes, uploadedAt, uploadedBy }) => (
          <li key={id}>
            <a href={url} download={name}>
              {name}
            </a>{" "}
            <span className="quiet">
              {[sizeText(sizeBytes), momentText(uploadedAt), uploadedBy].filter(Boolean).join(" · ")}
            </span>{" "}
            <RemoveFile
              code={project.code}
              county={project.county.code}
              file={{ id, name }}
              onRemoved={() => focusCard("documents")}
            />
          </li>
        ))}
      </ul>
      <More rest={rest} onShow={showAll} />
    </>
  );
}

const KILOBYTE = 1024;

const sizeText = (bytes: number): string =>
  bytes < KILOBYTE * KILOBYTE
    ? `${Math.max(1, Math.round(bytes / KILOBYTE))} KB`
    : `${(bytes / KILOBYTE / KILOBYTE).toFixed(1)} MB`;
