import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { expect } from "vitest";

/** What runs inside the page. */
interface Canvas {
  getContext(kind: "2d"): {
    drawImage(image: object, x: number, y: number): void;
    getImageData(
      x: number,
      y: number,
      width: number,
      height: number,
    ): { data: Uint8ClampedArray; width: number };
  };
}
declare const createImageBitmap: (file: Blob) => Promise<{ readonly width: number; readonly height: number }>;
declare const OffscreenCanvas: new (width: number, height: number) => Canvas;

export async function openDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(导出|Export)$/ }).press("Enter");
  await page.locator("dialog.take-away[open]").waitFor();
}

export async function take(page: Page, kind: string): Promise<{ bytes: Buffer; name: string }> {
  const saved = page.waitForEvent("download", { timeout: 100_000 });
  await page.locator(`[data-kind="${kind}"]`).press("Enter");
  const download: Download = await saved;
  await page.locator("[data-saved]").waitFor();
  return { bytes: await readFile(await download.path()), name: download.suggestedFilename() };
}

interface Looked {
  readonly width: number;
  readonly height: number;
  readonly colours: number;
  /** Dark pixels in the column of the legend, where its words are. */
  readonly inkInLegend: number;
  /** Pixels of a colour inside the map. */
  readonly unmet: number;
}

/** Decodes a picture in the browser and looks at its pixels. */
export const look = (page: Page, bytes: Buffer): Promise<Looked> =>
  page.evaluate(async (base64) => {
    const raw = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([raw], { type: "image/png" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data, width } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = new Set<number>();
    let inkInLegend = 0;
    let unmet = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      colours.add((red << 16) | (green << 8) | blue);
      const isInLegend = (at / 4) % width > width * 0.76;
      if (isInLegend && red < 90 && green < 90 && blue < 90) inkInLegend += 1;
      if (!isInLegend && Math.abs(red - 0x9e) < 4 && Math.abs(green - 0x2a) < 4 && Math.abs(blue - 0x2b) < 4)
        unmet += 1;
    }
    return { width, height: bitmap.height, colours: colours.size, inkInLegend, unmet };
  }, bytes.toString("base64"));

/** Rows of a CSV file by the heads of its columns. */
export function parsed(bytes: Buffer): readonly Readonly<Record<string, string>>[] {
  const text = bytes.toString("utf8");
  expect(text.codePointAt(0)).toBe(0xfeff);
  const rows = text
    .slice(1)
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
      ),
    );
  const [heads = [], ...lines] = rows;
  return lines.map((cells) => {
    expect(cells).toHaveLength(heads.length);
    return Object.fromEntries(heads.map((head, column) => [head, cells[column] ?? ""]));
  });
}
