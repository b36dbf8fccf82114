import { type PdfObjects, type Reference, utf16 } from "./pdf-objects.ts";
import type { TrueType } from "./true-type.ts";

interface UsedFont {
  readonly part: string;
  readonly font: TrueType;
  /** Letters that the page draws with it. */
  readonly letters: readonly string[];
}

/** How a text names a glyph. */
export const glyphCode = (glyph: number): string => glyph.toString(16).padStart(4, "0");

/** The font's objects: outlines of the letters that are used, their widths, and which letter each glyph is. */
export async function fontObjects(objects: PdfObjects, used: UsedFont): Promise<Reference> {
  const { font, letters } = used;
  const glyphs = letters.map((letter) => ({ letter, glyph: font.glyphOf(letter.codePointAt(0) ?? 0) ?? 0 }));
  const perMille = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const name = `CNTNGA+NotoSansSC-${used.part.replaceAll(/[^A-Za-z0-9]/g, "")}`;
  const outlines = font.subset(glyphs.map(({ glyph }) => glyph));
  const file = await objects.addPacked(`/Length1 ${outlines.length}`, outlines);
  const descriptor = objects.add(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${font.box.map(perMille).join(" ")}] ` +
      `/ItalicAngle 0 /Ascent ${perMille(font.ascent)} /Descent ${perMille(font.descent)} /CapHeight 733 /StemV 80 ` +
      `/FontFile2 ${file} >>`,
  );
  const widths = glyphs.map(({ glyph }) => `${glyph} [${perMille(font.widthOf(glyph))}]`).join(" ");
  const descendant = objects.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDToGIDMap /Identity /DW 1000 /W [${widths}] ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} >>`,
  );
  const toUnicode = await objects.addPacked("", new TextEncoder().encode(unicodeOf(glyphs)));
  return objects.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant}] ` +
      `/ToUnicode ${toUnicode} >>`,
  );
}

interface DrawnLetter {
  readonly letter: string;
  readonly glyph: number;
}

/** A block of this table holds a hundred lines at most. */
const BLOCK = 100;

/** Which letter each glyph is: without it the text could be seen but neither searched nor copied. */
function unicodeOf(letters: readonly DrawnLetter[]): string {
  const lines = letters.map(({ letter, glyph }) => `<${glyphCode(glyph)}> <${utf16(letter)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, place) => {
    const block = lines.slice(place * BLOCK, (place + 1) * BLOCK);
    return `${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`;
  });
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ...blocks,
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}
