import ranges from "@fontsource/noto-sans-sc/unicode.json";
import { type TrueType, trueType } from "./true-type.ts";
import { woffTables } from "./woff.ts";

// The page's own font in its older packing, which browsers can take apart without a library. Its letters are
// spread over a hundred files; only those that a text needs are fetched.
const FILES = import.meta.glob<string>(
  "../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-{[0-9]*,latin,latin-ext}-400-normal.woff",
  { eager: true, query: "?url", import: "default" },
);

const FILE_NAME = /noto-sans-sc-(.+)-400-normal\.woff$/;

/** Where each part of the font is; its name as in the font's list of ranges, without brackets. */
const urlOf: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).flatMap(([path, url]) => {
    const name = FILE_NAME.exec(path)?.[1];
    return name === undefined ? [] : [[name, url] as const];
  }),
);

interface Part {
  readonly name: string;
  readonly has: (codePoint: number) => boolean;
}

const RANGE = /^U\+([0-9a-f]+)(?:-([0-9a-f]+))?$/i;

/** "U+41-5a,U+2265" */
export function isInRanges(text: string): (codePoint: number) => boolean {
  const spans = text.split(",").flatMap((each) => {
    const [, from, to] = RANGE.exec(each.trim()) ?? [];
    if (from === undefined) return [];
    return [[Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)] as const];
  });
  return (codePoint) => spans.some(([from, to]) => codePoint >= from && codePoint <= to);
}

const parts: readonly Part[] = Object.entries(ranges as Readonly<Record<string, string>>)
  .map(([name, text]) => ({ name: name.replaceAll(/[[\]]/g, ""), has: isInRanges(text) }))
  .filter(({ name }) => urlOf.has(name))
  // Latin letters stand in the part that is named after them; it comes first.
  .toSorted((a, b) => Number(b.name === "latin") - Number(a.name === "latin"));

/** Fonts by the part's name, for all letters of some texts. */
export interface LetterFonts {
  readonly fonts: ReadonlyMap<string, TrueType>;
  /** Name of the part that draws a letter; undefined where no part does. */
  readonly partOf: (letter: string) => string | undefined;
}

const codeOf = (letter: string): number => letter.codePointAt(0) ?? 0;

export async function letterFonts(texts: readonly string[], signal: AbortSignal): Promise<LetterFonts> {
  // The space brings the Latin part, whose box stands for letters that no part has.
  const letters = [...new Set(` ${texts.join("")}`)];
  const nameOf = new Map(
    letters.map((letter) => [letter, parts.find(({ has }) => has(codeOf(letter)))?.name]),
  );
  const names = [...new Set(nameOf.values())].filter((name) => name !== undefined);
  const fonts = new Map(
    await Promise.all(names.map(async (name) => [name, await fetchFont(name, signal)] as const)),
  );
  const partOf = (letter: string) => {
    const name = nameOf.get(letter);
    const isDrawn = name !== undefined && fonts.get(name)?.glyphOf(codeOf(letter)) !== undefined;
    return isDrawn ? name : undefined;
  };
  return { fonts, partOf };
}

async function fetchFont(name: string, signal: AbortSignal): Promise<TrueType> {
  const response = await fetch(urlOf.get(name) ?? "", { signal });
  if (!response.ok) throw new Error(`Font file ${name} was answered with ${response.status}`);
  return trueType(await woffTables(await response.arrayBuffer()));
}
