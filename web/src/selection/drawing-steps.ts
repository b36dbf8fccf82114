import { type Corner, MOST_CORNERS, type Shape, shapeOf, shapeText } from "./shape.ts";

export type DrawingMode = "box" | "polygon";

/** Why a shape cannot be closed yet. */
export type Refusal = "tooFew" | "crosses" | "tooMany";

export type Step =
  | { readonly kind: "drawing"; readonly corners: Shape; readonly refusal?: Refusal }
  | { readonly kind: "done"; readonly shape: Shape };

/** What comes of one more corner. A box has two; a polygon goes on until it is closed. */
export function withCorner(mode: DrawingMode, corners: Shape, corner: Corner): Step {
  const next = [...corners, corner];
  if (mode === "polygon" && next.length > MOST_CORNERS)
    return { kind: "drawing", corners, refusal: "tooMany" };
  if (mode === "polygon" || next.length < 2) return { kind: "drawing", corners: next };
  const shape = shapeOf(shapeText(next));
  return shape === undefined ? { kind: "drawing", corners, refusal: "tooFew" } : { kind: "done", shape };
}

/** Closes a polygon, or says why it cannot be. */
export function closed(corners: Shape): Step {
  if (corners.length < 3) return { kind: "drawing", corners, refusal: "tooFew" };
  const shape = shapeOf(shapeText(corners));
  return shape === undefined ? { kind: "drawing", corners, refusal: "crosses" } : { kind: "done", shape };
}

/** Takes the last corner back. */
export const withoutLast = (corners: Shape): Step => ({ kind: "drawing", corners: corners.slice(0, -1) });
