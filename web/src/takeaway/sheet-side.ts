import { distanceText, scaleOf } from "../map/scale-bar.tsx";
import type { LegendMark, LegendRow, ScreenLegend } from "./screen-legend.ts";
import {
  type Frame,
  GAP,
  INK,
  LEGEND,
  MUTED,
  type Placed,
  paragraphs,
  type Sheet,
  type SheetParts,
  type SheetText,
} from "./sheet.ts";
import type { Measure } from "./wrap.ts";

interface SideParts extends Pick<SheetParts, "words" | "legend" | "picture" | "measure"> {
  readonly scale: number;
  readonly frame: Frame;
}

const ROW = 22;

/** Legend, scale and north, beside the map. */
export function sideOf(parts: SideParts) {
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
