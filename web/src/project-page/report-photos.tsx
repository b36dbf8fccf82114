import "./report-photos.css";
import { useRef, useState } from "react";
import { useWords } from "../ui/i18n.ts";
import { focusCard } from "./card.tsx";
import { PhotoViewer } from "./photo-viewer.tsx";
import type { Photo } from "./photos.ts";
import type { ProjectOnPage } from "./project-question.ts";

interface ReportPhotosProps {
  readonly project: ProjectOnPage;
  /** The day that the report is about. */
  readonly on: string;
  /** Undefined while they are on their way. */
  readonly photos: readonly Photo[] | undefined;
}

/** Photos of one report, small; each opens. */
export function ReportPhotos({ project, on, photos = [] }: ReportPhotosProps) {
  const { say } = useWords();
  const [open, setOpen] = useState<number>();
  const list = useRef<HTMLUListElement>(null);
  if (photos.length === 0) return null;
  const close = (place: number) => {
    setOpen(undefined);
    const buttons = list.current?.querySelectorAll("button");
    const button = buttons?.[Math.min(place, buttons.length - 1)];
    if (button === undefined) focusCard("reports");
    else button.focus();
  };
  return (
    <>
      <ul ref={list} className="report-photos">
        {photos.map((photo, place) => (
          <li key={photo.id}>
            <button
              type="button"
              aria-label={say("projectPage.photos.open", { day: on, place: place + 1, count: photos.length })}
              onClick={() => setOpen(place)}
            >
              <img src={photo.url} alt="" loading="lazy" decoding="async" width={64} height={48} />
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <PhotoViewer
          project={project}
          on={on}
          photos={photos}
          place={Math.min(open, photos.length - 1)}
          onPlace={setOpen}
          onClose={close}
        />
      )}
    </>
  );
}
