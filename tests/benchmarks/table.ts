import type { Measure } from "./measure.ts";

const heads = ["what", "aim", "measured", "", "how"] as const;

/** All measures as one table of Markdown, which a terminal shows just as well. */
export function tableOf(measures: readonly Measure[]): string {
  const lines = measures.map(({ what, aim, measured, isReached, how }) => [
    what,
    aim,
    measured,
    isReached === null ? "" : isReached ? "ok" : "MISSED",
    how,
  ]);
  const widths = heads.map((head, n) => Math.max(head.length, ...lines.map((line) => line[n]?.length ?? 0)));
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(" | ")} |`;
  return [row(heads), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...lines.map(row)].join(
    "\n",
  );
}
