import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { isInRanges, type LetterFonts, letterFonts } from "./letter-fonts.ts";
import { pdfDocument } from "./pdf-document.ts";
import { trueType } from "./true-type.ts";
import { woffTables } from "./woff.ts";

const FONT_FILES = join(import.meta.dirname, "../../../node_modules/@fontsource/noto-sans-sc/files");
const fontFile = async (name: string) => new Uint8Array(await readFile(join(FONT_FILES, name))).buffer;

// The page's own server gives the files; here they come from the package.
beforeAll(() => {
  vi.stubGlobal(
    "fetch",
    async (url: string) => new Response(await fontFile(url.replace(/^.*\/|\?.*$/g, ""))),
  );
});
afterAll(() => vi.unstubAllGlobals());

const lettersOf = (text: string): Promise<LetterFonts> => letterFonts([text], new AbortController().signal);

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

async function pdfOf(text: string): Promise<string> {
  const page = {
    width: 842,
    height: 595,
    picture: { bytes: JPEG, width: 1, height: 1 },
    texts: [{ text, x: 40, y: 80, size: 12, colour: "#9e2a2b", isBold: true }],
    title: "盘州市",
    language: "zh-CN",
  };
  const blob = await pdfDocument(page, await lettersOf(text));
  return Buffer.from(await blob.arrayBuffer()).toString("latin1");
}

test("a font file's letters have glyphs, widths, and a smaller copy that still holds them", async () => {
  const font = trueType(await woffTables(await fontFile("noto-sans-sc-latin-400-normal.woff")));
  const glyph = font.glyphOf("A".codePointAt(0) ?? 0) ?? 0;
  expect(font.unitsPerEm).toBe(1000);
  expect(font.widthOf(glyph)).toBeGreaterThan(500);
  expect(font.glyphOf("村".codePointAt(0) ?? 0)).toBeUndefined();
  const few = font.subset([glyph]);
  const all = font.subset(Array.from({ length: 200 }, (_, each) => each));
  expect(few.length).toBeLessThan(all.length / 2);
  expect(new DataView(few.buffer).getUint32(0)).toBe(0x00010000);
});

test("a composed letter brings the letters that it is made of", async () => {
  const font = trueType(await woffTables(await fontFile("noto-sans-sc-latin-400-normal.woff")));
  const only = (letter: string) => font.subset([font.glyphOf(letter.codePointAt(0) ?? 0) ?? 0]).length;
  expect(only("é")).toBeGreaterThan(only("e"));
});

test("ranges are read as style sheets write them", () => {
  const has = isInRanges("U+41-5a, U+2265");
  expect([0x40, 0x41, 0x5a, 0x5b, 0x2265].map(has)).toEqual([false, true, true, false, true]);
});

test("each letter is found in one of the font's files; some letters are in none", async () => {
  const { partOf } = await lettersOf("盘州 ≤ 200 m 峂");
  expect(partOf("m")).toBe("latin");
  expect(["盘", "≤", "2"].map(partOf)).not.toContain(undefined);
  expect(partOf("峂")).toBeUndefined();
});

test("the table at the end says where every object begins", async () => {
  const pdf = await pdfOf("97 个村不通硬化路");
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
  const rows = pdf.slice(table).split("\n");
  expect(rows[0]).toBe("xref");
  const starts = rows.filter((row) => row.endsWith(" n ")).map((row) => Number(row.slice(0, 10)));
  expect(starts.length).toBeGreaterThan(8);
  starts.forEach((start, place) => {
    expect(pdf.slice(start, start + 12)).toContain(`${place + 1} 0 obj`);
  });
});

test("a letter that no file draws is a box, but is read as itself", async () => {
  const { partOf } = await lettersOf("峂");
  expect(partOf("峂")).toBeUndefined();
  await expect(pdfOf("峂")).resolves.toContain("/FontFile2");
});
