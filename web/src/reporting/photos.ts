import { localMinute } from "../device/moment.ts";
import { newKey, newPlace, type QueuedPhoto } from "../outbox/entry.ts";
import type { Words } from "../ui/i18n.ts";
import { type Place, placeNow, placeText } from "./place-now.ts";
import { stampPhoto } from "./stamp-photo.ts";

/** A photo that is ready to go with a report. */
export interface ReadyPhoto {
  readonly key: string;
  readonly name: string;
  readonly picture: Blob;
  /** Where it was taken, as far as this page knows: pictures that lay in the album say nothing. */
  readonly place: Place | null;
}

// A picture older than this was not taken here and now.
const FRESH_MILLISECONDS = 10 * 60_000;

export async function readyPhoto(
  file: File,
  project: { readonly code: string; readonly name: string },
  { say }: Words,
): Promise<ReadyPhoto> {
  const taken = new Date(file.lastModified);
  const place = Date.now() - file.lastModified < FRESH_MILLISECONDS ? await placeNow() : null;
  const picture = await stampPhoto(file, [
    `${project.name} ${project.code}`,
    localMinute(taken),
    place === null ? say("reporting.photo.noPlace") : placeText(place),
  ]);
  const name = `${project.code} ${localMinute(taken).replaceAll(/\D/g, "")}.jpg`;
  return { key: newKey(), name, picture, place };
}

export const queuedPhotos = (photos: readonly ReadyPhoto[], of: string): readonly QueuedPhoto[] =>
  photos.map(({ key, name, picture }) => ({ key, place: newPlace(), of, name, picture, refusal: null }));
