/** Width of a text in pixels. */
export type Measure = (text: string, size: number, isBold: boolean) => number;

// Chinese breaks between any two letters, but no line begins with a closing mark; all else breaks at spaces.
const PIECES =
  /[\u2e80-\u9fff\uff01\uff08][\u3001\u3002\uff0c\uff09\uff1a\uff1b\u201d]*|[^\s\u2e80-\u9fff\uff01\uff08]+\s*|\s+/g;

/** The lines of a text that is no wider than `width`; a word that is wider stands alone. */
export function wrapped(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== "" && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
