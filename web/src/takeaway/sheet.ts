// A sheet with the map, as values: what stands where. Painted on a canvas or written into a PDF.
import type { MapPicture } from "../map/map-picture.ts";
import type { LegendMark, ScreenLegend } from "./screen-legend.ts";
import { type Measure, wrapped } from "./wrap.ts";

export interface SheetText {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: string;
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly frame: Frame;
  /** Pixels of the sheet for one of the picture. */
  readonly scale: number;
  readonly texts: readonly SheetText[];
  readonly marks: readonly (LegendMark & { readonly x: number; readonly y: number })[];
  readonly scaleBar: { readonly x: number; readonly y: number; readonly width: number };
  /** Where the arrow stands that says where north is; null where it is above. */
  readonly north: { readonly x: number; readonly y: number; readonly degrees: number } | null;
}

/** What the sheet says around the map. */
export interface SheetWords {
  readonly title: string;
  /** The answer, and what stands below it. */
  readonly sentences: readonly string[];
  /** Day and basis. */
  readonly facts: readonly string[];
  readonly legendTitle: string;
  readonly legendNote: string;
  readonly scaleTitle: string;
  readonly north: string;
  /** Sources and what the map must not be used for. */
  readonly footers: readonly string[];
  /** Louder than the footers: that the data are made up. */
  readonly warning: string;
}

/** A fixed page, or as large as the map on screen asks for. */
export type PageSize = { readonly width: number; readonly height: number } | "asOnScreen";

export const MARGIN = 24;
export const GAP = 16;
export const LEGEND = 232;
export const LEAST_WIDTH = 640;
export const INK = "#1f2328";
export const MUTED = "#565d68";
export const TROUBLE = "#9e2a2b";

export interface Placed {
  readonly texts: readonly SheetText[];
  readonly height: number;
}

export interface Style {
  readonly size: number;
  readonly line: number;
  readonly isBold?: boolean;
  readonly colour?: string;
}

/** Lines of paragraphs below each other, from the top left corner. The font's dot brings its own room. */
export function paragraphs(
  all: readonly (readonly [text: string, style: Style])[],
  { x, y, width }: Omit<Frame, "height">,
  measure: Measure,
): Placed {
  let top = y;
  const texts = all.flatMap(([text, { size, line, isBold = false, colour = INK }]) =>
    wrapped(text.replaceAll(" · ", "·"), width, (part) => measure(part, size, isBold)).map(
      (part): SheetText => {
        top += line;
        return { text: part, x, y: top - (line - size) / 2 - size * 0.16, size, isBold, colour };
      },
    ),
  );
  return { texts, height: top - y };
}

export interface SheetParts {
  readonly words: SheetWords;
  readonly legend: ScreenLegend;
  readonly picture: Pick<MapPicture, "width" | "height" | "camera" | "bearing" | "cards" | "selected">;
  readonly page: PageSize;
  readonly measure: Measure;
}
