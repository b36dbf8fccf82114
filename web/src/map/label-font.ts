import type { FontFacesSpecification } from "maplibre-gl";

// No glyph server: labels are drawn with the page's own Noto Sans SC files. Declared to the style, every
// letter waits for its file; drawn from the page's CSS alone, a Chinese name could come out as empty boxes.

const FAMILY = "Noto Sans SC";

/** Names for `text-font`; the second of a pair is what the browser falls back to. */
export const LABEL_FONT = {
  regular: [FAMILY, "sans-serif"],
  bold: [`${FAMILY} Bold`, "sans-serif"],
} satisfies Record<string, string[]>;

/** One `@font-face` rule, as plain text. */
export interface FontFaceRule {
  readonly family: string;
  readonly weight: string;
  readonly source: string;
  readonly unicodeRange: string;
  /** Address of the style sheet, against which its files' addresses are relative. */
  readonly base: string;
}

const FILE = /url\("?([^")]+\.woff2[^")]*)"?\)/;

function declaration(rule: FontFaceRule) {
  const file = FILE.exec(rule.source)?.[1];
  if (file === undefined) return [];
  const ranges = rule.unicodeRange === "" ? [] : rule.unicodeRange.split(",").map((range) => range.trim());
  const url = new URL(file, rule.base).href;
  return [ranges.length === 0 ? { url } : { url, "unicode-range": ranges }];
}

const ofWeight = (rules: readonly FontFaceRule[], weight: string) =>
  rules.filter((rule) => rule.family === FAMILY && rule.weight === weight).flatMap(declaration);

/** The label font's files for the style; weights the page does not load fall back to the regular one. */
export function labelFontFaces(rules: readonly FontFaceRule[]): FontFacesSpecification {
  const regular = ofWeight(rules, "400");
  const bold = ofWeight(rules, "600");
  return { [FAMILY]: regular, [`${FAMILY} Bold`]: bold.length === 0 ? regular : bold };
}

/** Every `@font-face` of the page. */
export function fontFaceRules(sheets: Iterable<CSSStyleSheet>): readonly FontFaceRule[] {
  return [...sheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
      .map(({ style }) => ({
        family: style.getPropertyValue("font-family").replaceAll(/["']/g, ""),
        weight: style.getPropertyValue("font-weight") || "400",
        source: style.getPropertyValue("src"),
        unicodeRange: style.getPropertyValue("unicode-range"),
        base: sheet.href ?? document.baseURI,
      })),
  );
}
