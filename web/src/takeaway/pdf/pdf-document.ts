// A PDF of one page: a picture with text over it that can be searched, selected and read aloud.

import type { LetterFonts } from "./letter-fonts.ts";
import { fontObjects, glyphCode } from "./pdf-font.ts";
import { PdfObjects, type Reference, textString } from "./pdf-objects.ts";

export interface PdfText {
  readonly text: string;
  /** Where its baseline begins, in points from the top left corner. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** "#rrggbb" */
  readonly colour: string;
  readonly isBold: boolean;
}

export interface PdfPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** A JPEG that fills the page. */
  readonly picture: {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly width: number;
    readonly height: number;
  };
  readonly texts: readonly PdfText[];
  readonly title: string;
  /** Such as zh-CN, for who reads it aloud. */
  readonly language: string;
}

export async function pdfDocument(page: PdfPage, letters: LetterFonts): Promise<Blob> {
  const objects = new PdfObjects();
  const pages = objects.reserve();
  const fonts = await addFonts(objects, page, letters);
  const picture = objects.addStream(
    `/Type /XObject /Subtype /Image /Width ${page.picture.width} /Height ${page.picture.height} ` +
      "/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
    page.picture.bytes,
  );
  const content = await objects.addPacked("", new TextEncoder().encode(contentOf(page, letters, fonts)));
  const named = [...fonts.values()].map(({ name, reference }) => `/${name} ${reference}`).join(" ");
  const only = objects.add(
    `<< /Type /Page /Parent ${pages} /MediaBox [0 0 ${page.width} ${page.height}] /Contents ${content} ` +
      `/Resources << /XObject << /Picture ${picture} >> /Font << ${named} >> >> >>`,
  );
  objects.set(pages, `<< /Type /Pages /Kids [${only}] /Count 1 >>`);
  const catalogue = objects.add(
    `<< /Type /Catalog /Pages ${pages} /Lang ${textString(page.language)} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = objects.add(`<< /Title ${textString(page.title)} /Producer ${textString("Cuntong")} >>`);
  return objects.file(catalogue, info);
}

interface NamedFont {
  readonly name: string;
  readonly reference: Reference;
}

async function addFonts(
  objects: PdfObjects,
  { texts }: PdfPage,
  { fonts, partOf }: LetterFonts,
): Promise<ReadonlyMap<string, NamedFont>> {
  const letters = [...new Set(texts.map(({ text }) => text).join(""))];
  const named = new Map<string, NamedFont>();
  for (const [part, font] of fonts) {
    const own = letters.filter((letter) => partOf(letter) === part);
    const reference = await fontObjects(objects, { part, font, letters: own });
    named.set(part, { name: `F${named.size + 1}`, reference });
  }
  return named;
}

function contentOf(page: PdfPage, letters: LetterFonts, fonts: ReadonlyMap<string, NamedFont>): string {
  const drawn = `q ${page.width} 0 0 ${page.height} 0 0 cm /Picture Do Q`;
  return [drawn, ...page.texts.map((text) => textOf(text, page, letters, fonts))].join("\n");
}

/** Strokes as wide as this, of the letter's size, make it bold. */
const BOLD_SHARE = 0.028;

function textOf(
  text: PdfText,
  page: PdfPage,
  letters: LetterFonts,
  fonts: ReadonlyMap<string, NamedFont>,
): string {
  const colour = rgbOf(text.colour);
  const weight = text.isBold ? `2 Tr ${(text.size * BOLD_SHARE).toFixed(3)} w` : "0 Tr";
  const place = `1 0 0 1 ${text.x.toFixed(2)} ${(page.height - text.y).toFixed(2)} Tm`;
  const runs = runsOf(text.text, letters).map(({ part, codes, said }) => {
    const font = fonts.get(part);
    if (font === undefined) return "";
    const shown = `/${font.name} ${text.size.toFixed(2)} Tf <${codes}> Tj`;
    return said === undefined ? shown : `/Span << /ActualText ${textString(said)} >> BDC ${shown} EMC`;
  });
  return `BT ${colour} rg ${colour} RG ${weight} ${place} ${runs.join(" ")} ET`;
}

interface Run {
  readonly part: string;
  readonly codes: string;
  /** The letter itself, where the font has no picture of it. */
  readonly said?: string;
}

/** Every part of the font has this box for letters that it lacks. */
const NO_GLYPH = 0;
const FALLBACK_PART = "latin";

/** Neighbours in one file of the font are written in one go. A letter that no file draws is a box, but still read as itself. */
function runsOf(text: string, { fonts, partOf }: LetterFonts): readonly Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const part = partOf(letter);
    const glyph = part === undefined ? undefined : fonts.get(part)?.glyphOf(letter.codePointAt(0) ?? 0);
    const last = runs.at(-1);
    if (part === undefined || glyph === undefined)
      runs.push({ part: FALLBACK_PART, codes: glyphCode(NO_GLYPH), said: letter });
    else if (last?.part === part && last.said === undefined)
      runs[runs.length - 1] = { part, codes: last.codes + glyphCode(glyph) };
    else runs.push({ part, codes: glyphCode(glyph) });
  }
  return runs;
}

const rgbOf = (colour: string): string =>
  [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3)).join(" ");
