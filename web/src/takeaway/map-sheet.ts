// A sheet with the map, as values: what stands where. Painted on a canvas or written into a PDF.

import type { MapPicture } from "../map/map-picture.ts";
import { distanceText, scaleOf } from "../map/scale-bar.tsx";
import type { LegendMark, LegendRow, ScreenLegend } from "./screen-legend.ts";
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

const MARGIN = 24;
const GAP = 16;
const LEGEND = 232;
const LEAST_WIDTH = 640;
const INK = "#1f2328";
const MUTED = "#565d68";
const TROUBLE = "#9e2a2b";

interface Placed {
  readonly texts: readonly SheetText[];
  readonly height: number;
}

interface Style {
  readonly size: number;
  readonly line: number;
  readonly isBold?: boolean;
  readonly colour?: string;
}

/** Lines of paragraphs below each other, from the top left corner. The font's dot brings its own room. */
function paragraphs(
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

export interface SheetParts {
  readonly words: SheetWords;
  readonly legend: ScreenLegend;
  readonly picture: Pick<MapPicture, "width" | "height" | "camera" | "bearing" | "cards" | "selected">;
  readonly page: PageSize;
  readonly measure: Measure;
}

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

interface SideParts extends Pick<SheetParts, "words" | "legend" | "picture" | "measure"> {
  readonly scale: number;
  readonly frame: Frame;
}

const ROW = 22;

/** Legend, scale and north, beside the map. */
function sideOf(parts: SideParts) {
  const { words, legend, picture, scale, frame, measure } = parts;
  const x = frame.x + frame.width + GAP;
  const title = paragraphs(
    [
      [words.legendTitle, { size: 12, line: 18, isBold: true }],
      [words.legendNote, { size: 10.5, line: 15, colour: MUTED }],
    ],
    { x, y: frame.y, width: LEGEND },
    measure,
  );
  const rowsTop = frame.y + title.height + 4;
  const rows = rowsOf(legend, x, rowsTop, measure);
  const linesTop = rowsTop + rows.height + 8;
  const lines = linesOf(legend.lines, x, linesTop, measure);
  const bar = scaleOf(picture.camera);
  const barTop = linesTop + lines.height + 28;
  const said = paragraphs(
    [[`${words.scaleTitle} ${distanceText(bar.metres)}`, { size: 10.5, line: 15, colour: MUTED }]],
    { x, y: barTop - 20, width: LEGEND },
    measure,
  );
  const isTurned = Math.abs(picture.bearing) > 0.05;
  const north = isTurned ? { x: x + LEGEND - 24, y: barTop - 6, degrees: -picture.bearing } : null;
  return {
    texts: [
      ...title.texts,
      ...rows.texts,
      ...lines.texts,
      ...said.texts,
      ...(north === null
        ? []
        : [{ text: words.north, x: north.x - 4, y: north.y + 26, size: 10.5, isBold: true, colour: INK }]),
    ],
    marks: [...rows.marks, ...lines.marks],
    scaleBar: { x, y: barTop, width: bar.pixels * scale },
    north,
    height: barTop + 12 - frame.y,
  };
}

type MarkAt = Sheet["marks"][number];

interface PlacedRows extends Placed {
  readonly marks: readonly MarkAt[];
}

const FIGURE_WIDTH = 62;
const MARK_ROOM = 26;
const SIDE_TEXT = 11.5;

const markAt = (mark: LegendMark | null, x: number, middle: number): readonly MarkAt[] =>
  mark === null ? [] : [{ ...mark, x, y: middle - mark.height / 2 }];

/** Classes with their figures in columns at the right. */
function rowsOf(legend: ScreenLegend, x: number, y: number, measure: Measure): PlacedRows {
  const columns = Math.max(legend.headings.length, ...legend.rows.map(({ figures }) => figures.length), 0);
  const inColumn = (
    text: string,
    column: number,
    baseline: number,
    size: number,
    colour: string,
  ): SheetText => {
    const right = x + LEGEND - (columns - 1 - column) * FIGURE_WIDTH;
    return { text, x: right - measure(text, size, false), y: baseline, size, isBold: false, colour };
  };
  const heads = legend.headings.map((text, column) => inColumn(text, column, y + 13, 10.5, MUTED));
  const top = y + (heads.length === 0 ? 0 : 18);
  const texts = legend.rows.flatMap((row, place) => {
    const baseline = top + place * ROW + 15;
    const label = {
      text: row.label,
      x: x + MARK_ROOM,
      y: baseline,
      size: SIDE_TEXT,
      isBold: false,
      colour: INK,
    };
    return [label, ...row.figures.map((text, column) => inColumn(text, column, baseline, SIDE_TEXT, INK))];
  });
  const marks = legend.rows.flatMap(({ mark }, place) => markAt(mark, x, top + place * ROW + ROW / 2));
  return { texts: [...heads, ...texts], marks, height: top - y + legend.rows.length * ROW };
}

/** Other signs with their meaning, in as many lines as it takes. */
function linesOf(lines: readonly LegendRow[], x: number, y: number, measure: Measure): PlacedRows {
  let top = y;
  const texts: SheetText[] = [];
  const marks: MarkAt[] = [];
  for (const { mark, label } of lines) {
    const indent = Math.max(MARK_ROOM, (mark?.width ?? 0) + 8);
    const said = paragraphs(
      [[label, { size: 10.5, line: 15, colour: MUTED }]],
      { x: x + indent, y: top, width: LEGEND - indent },
      measure,
    );
    const height = Math.max(said.height, mark?.height ?? 0, 16);
    const drop = said.height < height ? (height - said.height) / 2 : 0;
    texts.push(...said.texts.map((text) => ({ ...text, y: text.y + drop })));
    marks.push(...markAt(mark, x, top + height / 2));
    top += height + 3;
  }
  return { texts, marks, height: top - y };
}

const CARD_TEXT_X = 72;

/** What the cards of counties and the label of the selected place say. */
function overMap(
  { cards, selected }: SheetParts["picture"],
  frame: Frame,
  scale: number,
  measure: Measure,
): readonly SheetText[] {
  const at = (x: number, y: number) => ({ x: frame.x + x * scale, y: frame.y + y * scale });
  const said = cards.flatMap(({ callout, box }) => {
    if (box === null) return [];
    const line = (text: string, y: number, size: number, isBold: boolean, colour = INK): SheetText => ({
      text,
      ...at(box.x + CARD_TEXT_X, box.y + y),
      size: size * scale,
      isBold,
      colour,
    });
    return [
      line(callout.name, 24, 13, true),
      line(callout.figure, 48, 18, true),
      line(callout.note, 68, 12, false, MUTED),
    ];
  });
  if (selected === null) return said;
  const { x, width } = selectedLabel(selected, frame, scale, measure);
  const label = {
    text: selected.text,
    x: x + 6,
    y: at(0, selected.y).y + 4,
    size: 12,
    isBold: true,
    colour: "#ffffff",
  };
  return width === 0 ? said : [...said, label];
}

interface SelectedAt {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const LABEL_OFFSET = 12;

/** Beside its place, on the side that has room; of no width where the place is out of the picture. */
export function selectedLabel(selected: SelectedAt, frame: Frame, scale: number, measure: Measure): Frame {
  const width = measure(selected.text, 12, true) + 12;
  const x = frame.x + selected.x * scale;
  const y = frame.y + selected.y * scale;
  const isInside =
    selected.x >= 0 && selected.y >= 0 && x <= frame.x + frame.width && y <= frame.y + frame.height;
  const isRight = x + LABEL_OFFSET + width <= frame.x + frame.width;
  return {
    x: isRight ? x + LABEL_OFFSET : x - LABEL_OFFSET - width,
    y: y - 10,
    width: isInside ? width : 0,
    height: 20,
  };
}
