import { leaderEnd } from "../map/callout-layout.ts";
import type { MapPicture } from "../map/map-picture.ts";
import { silhouettePath } from "../map/silhouette.tsx";
import type { Frame, Sheet } from "./sheet.ts";
import { selectedLabel } from "./sheet-over-map.ts";
import type { Measure } from "./wrap.ts";

const FONT = '"Noto Sans SC", sans-serif';

const fontOf = (size: number, isBold: boolean): string => `${isBold ? 600 : 400} ${size}px ${FONT}`;

/** Measures as the browser draws; the letters' files must have come before. */
export function canvasMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  return (text, size, isBold) => {
    if (context === null) return text.length * size;
    context.font = fontOf(size, isBold);
    return context.measureText(text).width;
  };
}

/** Waits for the letters of these texts: drawn too early they would be empty boxes. */
export async function fontsFor(texts: readonly string[]): Promise<void> {
  const letters = [...new Set(texts.join(""))].join("");
  await Promise.all([
    document.fonts.load(`400 16px "Noto Sans SC"`, letters),
    document.fonts.load(`600 16px "Noto Sans SC"`, letters),
  ]);
}

interface PaintWish {
  readonly sheet: Sheet;
  readonly picture: MapPicture;
  /** Pixels of the canvas for one of the sheet. */
  readonly ratio: number;
  /** Left out where the text is written over the picture as text. */
  readonly withTexts: boolean;
}

export function paintSheet({ sheet, picture, ratio, withTexts }: PaintWish): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(sheet.width * ratio);
  canvas.height = Math.round(sheet.height * ratio);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser gives no canvas of this size");
  context.scale(ratio, ratio);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, sheet.width, sheet.height);
  paintMap(context, sheet, picture);
  for (const { image, x, y, width, height } of sheet.marks) context.drawImage(image, x, y, width, height);
  paintScale(context, sheet.scaleBar);
  if (sheet.north !== null) paintNorth(context, sheet.north);
  if (withTexts) paintTexts(context, sheet);
  return canvas;
}

function paintMap(context: CanvasRenderingContext2D, sheet: Sheet, picture: MapPicture): void {
  const { frame, scale } = sheet;
  context.drawImage(picture.pixels, frame.x, frame.y, frame.width, frame.height);
  context.save();
  context.beginPath();
  context.rect(frame.x, frame.y, frame.width, frame.height);
  context.clip();
  context.translate(frame.x, frame.y);
  context.scale(scale, scale);
  for (const card of picture.cards) paintCard(context, card);
  context.restore();
  if (picture.selected !== null)
    paintLabel(context, selectedLabel(picture.selected, frame, scale, canvasMeasure()));
  context.strokeStyle = "#b3ab98";
  context.lineWidth = 1;
  context.strokeRect(frame.x, frame.y, frame.width, frame.height);
}

const SILHOUETTE = { x: 8, y: 14 } as const;

function paintCard(
  context: CanvasRenderingContext2D,
  { callout, anchor, box }: MapPicture["cards"][number],
): void {
  const end = box === null ? anchor : leaderEnd(anchor, box);
  context.strokeStyle = "#8f8877";
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(anchor.x, anchor.y);
  context.lineTo(end.x, end.y);
  context.stroke();
  context.fillStyle = callout.colour;
  context.beginPath();
  context.arc(anchor.x, anchor.y, 5, 0, 2 * Math.PI);
  context.fill();
  if (box === null) return;
  context.fillStyle = "#ffffff";
  context.strokeStyle = "#d9d5ca";
  context.beginPath();
  context.roundRect(box.x, box.y, box.width, box.height, 6);
  context.fill();
  context.stroke();
  if (callout.shape == null) return;
  context.save();
  context.translate(box.x + SILHOUETTE.x, box.y + SILHOUETTE.y);
  const shape = new Path2D(silhouettePath(callout.shape));
  context.fillStyle = callout.colour;
  context.fill(shape, "evenodd");
  context.strokeStyle = "#8f8877";
  context.stroke(shape);
  context.restore();
}

function paintLabel(context: CanvasRenderingContext2D, { x, y, width, height }: Frame): void {
  if (width === 0) return;
  context.fillStyle = "#0b6e75";
  context.beginPath();
  context.roundRect(x, y, width, height, 4);
  context.fill();
}

function paintScale(context: CanvasRenderingContext2D, { x, y, width }: Sheet["scaleBar"]): void {
  context.strokeStyle = "#1f2328";
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x, y - 4);
  context.lineTo(x, y + 2);
  context.lineTo(x + width, y + 2);
  context.lineTo(x + width, y - 4);
  context.stroke();
}

function paintNorth(context: CanvasRenderingContext2D, { x, y, degrees }: NonNullable<Sheet["north"]>): void {
  context.save();
  context.translate(x, y);
  context.rotate((degrees * Math.PI) / 180);
  context.fillStyle = "#1f2328";
  context.fill(new Path2D("M0-14 5 8 0 4-5 8Z"));
  context.restore();
}

function paintTexts(context: CanvasRenderingContext2D, { texts }: Sheet): void {
  context.textBaseline = "alphabetic";
  for (const { text, x, y, size, isBold, colour } of texts) {
    context.font = fontOf(size, isBold);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
}
