import "./photo-field.css";
import { useEffect, useState } from "react";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { type ReadyPhoto, readyPhoto } from "./photos.ts";

interface PhotoFieldProps {
  readonly project: { readonly code: string; readonly name: string };
  readonly photos: readonly ReadyPhoto[];
  onChange(photos: readonly ReadyPhoto[]): void;
}

/** Photos that go with a report: made small, and stamped with project, time and place. */
export function PhotoField({ project, photos, onChange }: PhotoFieldProps) {
  const words = useWords();
  const { say } = words;
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const take = async (files: readonly File[]) => {
    setIsBusy(true);
    setHasFailed(false);
    try {
      const ready = await Promise.all(files.map((file) => readyPhoto(file, project, words)));
      onChange([...photos, ...ready]);
    } catch {
      setHasFailed(true);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <div className="report-row report-photos">
      {photos.map((photo, place) => (
        <Preview
          key={photo.key}
          photo={photo}
          number={place + 1}
          onRemove={() => onChange(photos.filter(({ key }) => key !== photo.key))}
        />
      ))}
      <label className="report-camera" aria-busy={isBusy}>
        <Glyph name="camera" size={22} />
        <span>{say(isBusy ? "reporting.photo.busy" : "reporting.photo.take")}</span>
        <input
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          className="for-screen-readers"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = "";
            if (files.length > 0) void take(files);
          }}
        />
      </label>
      {photos.length > 0 && <Summary photos={photos} />}
      {hasFailed && <p className="report-fault">{say("reporting.photo.failed")}</p>}
    </div>
  );
}

function Summary({ photos }: { photos: readonly ReadyPhoto[] }) {
  const { say } = useWords();
  const bytes = photos.reduce((sum, { picture }) => sum + picture.size, 0);
  const placed = photos.filter(({ place }) => place !== null).length;
  return (
    <small className="report-photo-facts" role="status">
      <span>{say("reporting.photo.count", { count: photos.length, size: (bytes / 1e6).toFixed(1) })}</span>
      <span>
        {placed === photos.length
          ? say("reporting.photo.placed")
          : say("reporting.photo.placedSome", { placed, count: photos.length })}
      </span>
    </small>
  );
}

function Preview(props: { photo: ReadyPhoto; number: number; onRemove: () => void }) {
  const { photo, number, onRemove } = props;
  const { say } = useWords();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo.picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.picture]);
  return (
    <span className="report-photo">
      <img src={address} alt={say("reporting.photo.alt", { number })} />
      <button
        type="button"
        className="plain-button"
        aria-label={say("reporting.photo.remove", { number })}
        onClick={onRemove}
      >
        <Glyph name="close" size={14} />
      </button>
    </span>
  );
}
