import {
  GAP,
  LEAST_WIDTH,
  LEGEND,
  MARGIN,
  MUTED,
  type PageSize,
  type Placed,
  paragraphs,
  type Sheet,
  type SheetParts,
  type SheetWords,
  type Style,
  TROUBLE,
} from "./sheet.ts";
import { overMap } from "./sheet-over-map.ts";
import { sideOf } from "./sheet-side.ts";
import type { Measure } from "./wrap.ts";

const TITLE: Style = { size: 19, line: 28, isBold: true };
const ANSWER: Style = { size: 16, line: 24, isBold: true };
const BESIDE: Style = { size: 12, line: 18, colour: MUTED };
const FOOTER: Style = { size: 10.5, line: 15, colour: MUTED };
const WARNING: Style = { size: 11, line: 16, isBold: true, colour: TROUBLE };

function headOf(words: SheetWords, width: number, measure: Measure): Placed {
  const [answer = "", ...beside] = words.sentences;
  const rest = [...beside, ...words.facts].filter((text) => text !== "");
  return paragraphs(
    [[words.title, TITLE], [answer, ANSWER], ...rest.map((text) => [text, BESIDE] as const)],
    { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN },
    measure,
  );
}

const footOf = (words: SheetWords, width: number, y: number, measure: Measure): Placed =>
  paragraphs(
    [
      [words.warning, WARNING],
      [words.footers.filter((text) => text !== "").join("  ·  "), FOOTER],
    ],
    { x: MARGIN, y, width: width - 2 * MARGIN },
    measure,
  );

interface Room {
  readonly width: number;
  readonly height: number;
}

/** Room for the map on a page; on a page without a size the map keeps its own. */
export function roomForMap(words: SheetWords, page: PageSize, measure: Measure): Room | null {
  if (page === "asOnScreen") return null;
  const head = headOf(words, page.width, measure).height;
  const foot = footOf(words, page.width, 0, measure).height;
  return {
    width: page.width - 2 * MARGIN - GAP - LEGEND,
    height: page.height - 2 * MARGIN - head - foot - 2 * GAP,
  };
}

export const scaleIn = (room: Room | null, picture: Room): number =>
  room === null ? 1 : Math.min(room.width / picture.width, room.height / picture.height);

export function mapSheet({ words, legend, picture, page, measure }: SheetParts): Sheet {
  const scale = scaleIn(roomForMap(words, page, measure), picture);
  const wanted = { width: picture.width * scale, height: picture.height * scale };
  const width =
    page === "asOnScreen" ? Math.max(wanted.width + 2 * MARGIN + GAP + LEGEND, LEAST_WIDTH) : page.width;
  const head = headOf(words, width, measure);
  const frame = { x: MARGIN, y: MARGIN + head.height + GAP, ...wanted };
  const side = sideOf({ words, legend, picture, scale, frame, measure });
  const below = frame.y + Math.max(frame.height, side.height) + GAP;
  const foot = footOf(words, width, 0, measure);
  const footTop = page === "asOnScreen" ? below : page.height - MARGIN - foot.height;
  return {
    width,
    height: page === "asOnScreen" ? below + foot.height + MARGIN : page.height,
    frame,
    scale,
    texts: [
      ...head.texts,
      ...side.texts,
      ...overMap(picture, frame, scale, measure),
      ...footOf(words, width, footTop, measure).texts,
    ],
    marks: side.marks,
    scaleBar: side.scaleBar,
    north: side.north,
  };
}
