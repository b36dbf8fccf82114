// The map as a file: drawn, framed, and written as PNG or PDF. Loaded when first asked for.

import { mapPicture } from "../map/map-picture.ts";
import { mapSheet, roomForMap, scaleIn } from "./map-sheet.ts";
import { canvasMeasure, fontsFor, paintSheet } from "./paint-sheet.ts";
import type { ScreenLegend } from "./screen-legend.ts";
import type { PageSize, SheetWords } from "./sheet.ts";

export type MapFormat = "png" | "pdf";
export type MapResolution = "screen" | "print";

/** What is being done, for who waits. */
export type MapStep = "drawing" | "lettering" | "writing";

export interface TakeMapWish {
  readonly format: MapFormat;
  readonly resolution: MapResolution;
  readonly words: (credits: readonly string[], legend: ScreenLegend) => SheetWords;
  readonly legend: ScreenLegend;
  readonly language: "zh" | "en";
  readonly signal: AbortSignal;
  readonly onStep: (step: MapStep) => void;
}

/** A4 lying, in pixels of 1/96 inch. */
const A4 = { width: 1122.52, height: 793.7 } as const;
const PRINT_RATIO = 300 / 96;
const POINTS_PER_PIXEL = 0.75;
const JPEG_QUALITY = 0.92;

export async function takeMap(wish: TakeMapWish): Promise<Blob> {
  const { format, resolution, legend, signal, onStep } = wish;
  const page: PageSize = format === "pdf" || resolution === "print" ? A4 : "asOnScreen";
  const ratio =
    resolution === "print" || format === "pdf" ? PRINT_RATIO : Math.max(window.devicePixelRatio, 1);
  onStep("drawing");
  await fontsFor(textsOf(wish.words([], legend), legend));
  const measure = canvasMeasure();
  const room = roomForMap(wish.words([], legend), page, measure);
  const picture = await mapPicture({
    pixelRatio: (width, height) => ratio * scaleIn(room, { width, height }),
    signal,
  });
  onStep("lettering");
  const words = wish.words(picture.credits, legend);
  const sheet = mapSheet({ words, legend, picture, page, measure });
  await fontsFor(sheet.texts.map(({ text }) => text));
  signal.throwIfAborted();
  const canvas = paintSheet({ sheet, picture, ratio, withTexts: format === "png" });
  onStep("writing");
  if (format === "png") return blobOf(canvas, "image/png");
  const picked = await blobOf(canvas, "image/jpeg");
  signal.throwIfAborted();
  return pdfOf({ sheet, canvas, picked, title: words.title }, wish);
}

const textsOf = (words: SheetWords, legend: ScreenLegend): readonly string[] => [
  ...Object.values(words).flat(),
  ...[...legend.rows, ...legend.lines].map(({ label }) => label),
];

interface Painted {
  readonly sheet: ReturnType<typeof mapSheet>;
  readonly canvas: HTMLCanvasElement;
  readonly picked: Blob;
  readonly title: string;
}

async function pdfOf(
  { sheet, canvas, picked, title }: Painted,
  { language, signal }: TakeMapWish,
): Promise<Blob> {
  const [{ pdfDocument }, { letterFonts }] = await Promise.all([
    import("./pdf/pdf-document.ts"),
    import("./pdf/letter-fonts.ts"),
  ]);
  const letters = await letterFonts(
    sheet.texts.map(({ text }) => text),
    signal,
  );
  const points = (pixels: number) => pixels * POINTS_PER_PIXEL;
  return pdfDocument(
    {
      width: points(sheet.width),
      height: points(sheet.height),
      picture: {
        bytes: new Uint8Array(await picked.arrayBuffer()),
        width: canvas.width,
        height: canvas.height,
      },
      texts: sheet.texts.map((text) => ({
        ...text,
        x: points(text.x),
        y: points(text.y),
        size: points(text.size),
      })),
      title,
      language: language === "zh" ? "zh-CN" : "en",
    },
    letters,
  );
}

function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const give = (blob: Blob | null) =>
      blob === null ? reject(new Error(`The browser wrote no ${type} of this size`)) : resolve(blob);
    canvas.toBlob(give, type, JPEG_QUALITY);
  });
}
