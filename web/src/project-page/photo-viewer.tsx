import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { RemoveFile } from "../project-editing/remove-file.tsx";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { momentText } from "../ui/moment-in-china.ts";
import { focusCard } from "./card.tsx";
import type { Photo } from "./photos.ts";
import type { ProjectOnPage } from "./project-question.ts";

interface PhotoViewerProps {
  readonly project: ProjectOnPage;
  readonly on: string;
  readonly photos: readonly Photo[];
  /** Which of them is shown. */
  readonly place: number;
  readonly onPlace: (place: number) => void;
  readonly onClose: (place: number) => void;
}

/** One photo of a report, as large as the window takes; arrow keys lead to its neighbours. */
export function PhotoViewer({ project, on, photos, place, onPlace, onClose }: PhotoViewerProps) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const photo = photos[place] as Photo;
  const press = (event: KeyboardEvent) => {
    event.nativeEvent.stopPropagation(); // the page beneath has its own use for the keys
    // A form may stand before the picture.
    if ((event.target as Element).closest("dialog") !== dialog.current) return;
    const next = place + (STEPS[event.key] ?? 0);
    if (photos[next] !== undefined) onPlace(next);
  };
  return (
    <dialog
      ref={dialog}
      className="photo-viewer"
      aria-labelledby="photo-viewer"
      onKeyDown={press}
      onClose={(event) => event.target === event.currentTarget && onClose(place)}
    >
      <header>
        <h2 id="photo-viewer">{say("projectPage.photos.title", { day: on })}</h2>
        {photos.length > 1 && (
          <span>{say("projectPage.photos.place", { place: place + 1, count: photos.length })}</span>
        )}
        <button
          type="button"
          className="plain-button"
          aria-label={say("ui.close")}
          onClick={() => dialog.current?.close()}
        >
          <Glyph name="close" />
        </button>
      </header>
      <Picture
        key={photo.id}
        photo={photo}
        alt={say("projectPage.photos.alt", { day: on, name: project.name })}
      />
      <footer>
        <span>
          {[
            say("projectPage.photos.arrived", { at: momentText(photo.uploadedAt) }),
            photo.uploadedBy,
            photo.name,
          ]
            .filter(Boolean)
            .join(say("ui.dot"))}
        </span>
        <span className="photo-tools">
          {photos.length > 1 && (
            <>
              <button
                type="button"
                className="paper-button"
                disabled={place === 0}
                onClick={() => onPlace(place - 1)}
              >
                {say("projectPage.photos.before")}
              </button>
              <button
                type="button"
                className="paper-button"
                disabled={place === photos.length - 1}
                onClick={() => onPlace(place + 1)}
              >
                {say("projectPage.photos.after")}
              </button>
            </>
          )}
          <a href={photo.url} download={photo.name}>
            {say("projectPage.photos.save")}
          </a>
          <RemoveFile
            code={project.code}
            county={project.county.code}
            file={photo}
            onRemoved={() => focusCard("reports")}
          />
        </span>
      </footer>
    </dialog>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function Picture({ photo, alt }: { photo: Photo; alt: string }) {
  const { say } = useWords();
  const [hasFailed, setHasFailed] = useState(false);
  if (hasFailed) return <p className="photo-missing">{say("projectPage.photos.missing")}</p>;
  return <img src={photo.url} alt={alt} onError={() => setHasFailed(true)} />;
}
