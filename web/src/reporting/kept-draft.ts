import { useEffect, useState } from "react";
import { z } from "zod";
import { type Place, shelf } from "../device/shelf.ts";
import type { ReadyPhoto } from "./photos.ts";

// What was typed and not sent is kept on the device with every key that is pressed: it outlives the page.

const Stretch = z.object({ from: z.string(), to: z.string() });
const Kept = z.object({
  savedAt: z.string(),
  /** What stood there then, by kind: whoever comes back sees what has changed since. */
  before: z.record(z.string(), z.number().nullable()),
  /** Key of the report in the queue that this one takes the place of. */
  replaces: z.string().nullable(),
  lengths: z.enum(["m", "km"]),
  draft: z.object({
    asOf: z.string(),
    amounts: z.record(z.string(), z.string()),
    stretches: z.record(z.string(), Stretch),
    note: z.string(),
    correctionReason: z.string(),
    orderReason: z.string(),
  }),
});
const Photos = z.array(
  z.object({
    key: z.string(),
    name: z.string(),
    picture: z.instanceof(Blob),
    place: z.object({ lon: z.number(), lat: z.number(), metres: z.number() }).nullable(),
  }),
);

export type KeptDraft = z.infer<typeof Kept>;

export interface KeptForm extends KeptDraft {
  readonly photos: readonly ReadyPhoto[];
}

/** A form is that of a project, or of a report that waits. */
export const formPlace = (account: string, project: string, entry: string | undefined): Place =>
  entry === undefined ? [account, project] : [account, project, entry];

export const keepDraft = (place: Place, draft: Omit<KeptDraft, "savedAt">): Promise<void> =>
  kept(shelf("drafts").put(place, { ...draft, savedAt: new Date().toISOString() }));

export const keepPhotos = (place: Place, photos: readonly ReadyPhoto[]): Promise<void> =>
  kept(shelf("photos").put(place, photos));

export async function forgetForm(place: Place): Promise<void> {
  await Promise.all([kept(shelf("drafts").drop([place])), kept(shelf("photos").drop([place]))]);
}

// A device that is full keeps no draft; the form goes on without, and what is sent has a queue of its own.
const kept = (work: Promise<void>): Promise<void> => work.catch(() => undefined);

async function keptForm(place: Place): Promise<KeptForm | null> {
  const [draft, photos] = await Promise.all([shelf("drafts").get(place), shelf("photos").get(place)]);
  const read = Kept.safeParse(draft);
  if (!read.success) return null;
  return { ...read.data, photos: Photos.safeParse(photos).data ?? [] };
}

/** What was typed into a form before: null where nothing was, undefined until the device has said so. */
export function useKeptForm(place: Place): KeptForm | null | undefined {
  const [found, setFound] = useState<KeptForm | null>();
  const [asked] = useState(place);
  useEffect(() => {
    keptForm(asked).then(setFound, () => setFound(null));
  }, [asked]);
  return found;
}
