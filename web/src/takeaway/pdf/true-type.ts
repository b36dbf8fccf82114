import type { FontTables } from "./woff.ts";

/** What a PDF has to know of a font: which glyph a letter is, how wide it is, and the font with few glyphs. */
export interface TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** The glyph of a code point; undefined where the font has none. */
  readonly glyphOf: (codePoint: number) => number | undefined;
  /** In units of the em. */
  readonly widthOf: (glyph: number) => number;
  readonly subset: (glyphs: Iterable<number>) => Uint8Array<ArrayBuffer>;
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>) =>
  new DataView(buffer, byteOffset, byteLength);

function tableOf(tables: FontTables, name: string): Uint8Array<ArrayBuffer> {
  const found = tables.get(name);
  if (found === undefined) throw new Error(`The font has no table ${name}`);
  return found;
}

export function trueType(tables: FontTables): TrueType {
  const head = viewOf(tableOf(tables, "head"));
  const hhea = viewOf(tableOf(tables, "hhea"));
  const glyphs = glyphsOf(tables);
  const letters = lettersOf(viewOf(tableOf(tables, "cmap")));
  const hmtx = viewOf(tableOf(tables, "hmtx"));
  const wide = hhea.getUint16(34);
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphOf: (codePoint) => letters.get(codePoint),
    // Glyphs after the last width share it.
    widthOf: (glyph) => hmtx.getUint16(Math.min(glyph, wide - 1) * 4),
    subset: (wanted) => subsetOf(tables, glyphs, withParts(glyphs, wanted)),
  };
}

const WINDOWS = 3;

/** Letters to glyphs, from the fullest Unicode table. */
function lettersOf(cmap: DataView): ReadonlyMap<number, number> {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, place) => 4 + place * 8)
    .filter((at) => cmap.getUint16(at) === WINDOWS || cmap.getUint16(at) === 0)
    .toSorted((a, b) => cmap.getUint16(a + 2) - cmap.getUint16(b + 2))
    .map((at) => cmap.getUint32(at + 4));
  const letters = new Map<number, number>();
  for (const at of new Set(offsets)) {
    const format = cmap.getUint16(at);
    if (format === 4) addSegments(cmap, at, letters);
    if (format === 12) addGroups(cmap, at, letters);
  }
  return letters;
}

function addSegments(cmap: DataView, at: number, letters: Map<number, number>): void {
  const twice = cmap.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + twice];
  const [deltas, ranges] = [starts + twice, starts + 2 * twice];
  for (let place = 0; place < twice; place += 2) {
    const start = cmap.getUint16(starts + place);
    const delta = cmap.getUint16(deltas + place);
    const range = cmap.getUint16(ranges + place);
    for (let letter = start; letter <= cmap.getUint16(ends + place) && letter < 0xffff; letter += 1) {
      const listed = range === 0 ? letter : cmap.getUint16(ranges + place + range + 2 * (letter - start));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) letters.set(letter, glyph);
    }
  }
}

function addGroups(cmap: DataView, at: number, letters: Map<number, number>): void {
  for (let group = 0; group < cmap.getUint32(at + 12); group += 1) {
    const from = at + 16 + group * 12;
    const start = cmap.getUint32(from);
    for (let letter = start; letter <= cmap.getUint32(from + 4); letter += 1)
      letters.set(letter, cmap.getUint32(from + 8) + letter - start);
  }
}

/** Outline of each glyph, as stored; empty for a space. */
type Glyphs = readonly Uint8Array<ArrayBuffer>[];

function glyphsOf(tables: FontTables): Glyphs {
  const isLong = viewOf(tableOf(tables, "head")).getInt16(50) === 1;
  const loca = viewOf(tableOf(tables, "loca"));
  const glyf = tableOf(tables, "glyf");
  const startOf = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const count = viewOf(tableOf(tables, "maxp")).getUint16(4);
  return Array.from({ length: count }, (_, glyph) => glyf.subarray(startOf(glyph), startOf(glyph + 1)));
}

const WORDS = 0x0001;
const ONE_SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** The glyphs that a composed glyph is made of. */
function partsOf(outline: Uint8Array<ArrayBuffer>): readonly number[] {
  if (outline.length === 0) return [];
  const view = viewOf(outline);
  const parts: number[] = [];
  let flags = view.getInt16(0) < 0 ? MORE : 0;
  for (let at = 10; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    const scaleBytes = flags & ONE_SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
    at += 4 + (flags & WORDS ? 4 : 2) + scaleBytes;
  }
  return parts;
}

function withParts(glyphs: Glyphs, wanted: Iterable<number>): ReadonlySet<number> {
  const kept = new Set([0]);
  const waiting = [...wanted];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    const outline = glyphs[glyph];
    if (outline === undefined || kept.has(glyph)) continue;
    kept.add(glyph);
    waiting.push(...partsOf(outline));
  }
  return kept;
}

const KEPT_TABLES = ["cvt ", "fpgm", "hhea", "hmtx", "maxp", "prep"] as const;

/** The font with only these outlines; glyphs keep their numbers, so nothing else has to change. */
function subsetOf(tables: FontTables, glyphs: Glyphs, kept: ReadonlySet<number>): Uint8Array<ArrayBuffer> {
  const outlines = glyphs.map((outline, glyph) => (kept.has(glyph) ? outline : outline.subarray(0, 0)));
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * 4));
  let end = 0;
  outlines.forEach((outline, glyph) => {
    end += (outline.length + 3) & ~3;
    loca.setUint32((glyph + 1) * 4, end);
  });
  const glyf = new Uint8Array(end);
  outlines.forEach((outline, glyph) => {
    glyf.set(outline, loca.getUint32(glyph * 4));
  });
  const head = tableOf(tables, "head").slice();
  viewOf(head).setInt16(50, 1);
  const same = KEPT_TABLES.flatMap((name) => {
    const table = tables.get(name);
    return table === undefined ? [] : [[name, table] as const];
  });
  return fontFile([...same, ["glyf", glyf], ["head", head], ["loca", new Uint8Array(loca.buffer)]]);
}

type NamedTable = readonly [name: string, bytes: Uint8Array<ArrayBuffer>];

const TRUE_TYPE = 0x00010000;

function fontFile(tables: readonly NamedTable[]): Uint8Array<ArrayBuffer> {
  const sorted = tables.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const start = 12 + sorted.length * 16;
  const size = sorted.reduce((sum, [, bytes]) => sum + ((bytes.length + 3) & ~3), start);
  const file = new Uint8Array(size);
  const view = viewOf(file);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, TRUE_TYPE);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, sorted.length * 16 - 2 ** power * 16);
  let at = start;
  sorted.forEach(([name, bytes], place) => {
    const entry = 12 + place * 16;
    file.set(
      [...name].map((letter) => letter.charCodeAt(0)),
      entry,
    );
    file.set(bytes, at);
    view.setUint32(entry + 4, checksum(view, at, bytes.length));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at += (bytes.length + 3) & ~3;
  });
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
