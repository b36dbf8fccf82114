import { useEffect, useRef } from "react";
import type { Place } from "../device/shelf.ts";
import type { LengthUnit } from "./amount.ts";
import { forgetForm, keepDraft, keepPhotos } from "./kept-draft.ts";
import type { KnownAmount } from "./known-amounts.ts";
import type { ReadyPhoto } from "./photos.ts";
import { type Draft, isBlank } from "./report-check.ts";

interface Typed {
  readonly draft: Draft;
  readonly lengths: LengthUnit;
  readonly photos: readonly ReadyPhoto[];
  /** Key of the report in the queue that this one takes the place of. */
  readonly replaces: string | null;
  readonly known: readonly KnownAmount[];
}

/** Keeps what is typed from the first touch on, until it is sent or thrown away. */
export function useKeeping(place: Place, { draft, lengths, photos, replaces, known }: Typed) {
  const isTouched = useRef(false);
  const isEmpty = isBlank(draft) && photos.length === 0 && replaces === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: place and figures do not change by typing
  useEffect(() => {
    if (!isTouched.current) return;
    const before = Object.fromEntries(known.map(({ kind, before }) => [kind, before]));
    void (isEmpty ? forgetForm(place) : keepDraft(place, { draft, lengths, replaces, before }));
  }, [draft, lengths, replaces, isEmpty]);
  // Pictures weigh: they are not written again with every letter.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (isTouched.current) void keepPhotos(place, photos);
  }, [photos]);
  return {
    touch: () => {
      isTouched.current = true;
    },
    forget: async () => {
      isTouched.current = false;
      await forgetForm(place);
    },
  };
}
