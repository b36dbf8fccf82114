import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { describeJourneys } from "./support.ts";

// A handful of pictures against breakage that no query for an element sees: a panel that lost its style, a map
// without its marks, text in empty boxes. UPDATE_PICTURES=1 draws them anew; look at them before committing.

/** Share of pixels that may differ: edges of letters and of marks are drawn a little differently elsewhere. */
const TOLERATED_SHARE = 0.02;
/** How far a pixel's colour may be off before it differs, 0 to 1. */
const COLOUR_TOLERANCE = 0.2;

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

const PICTURES = [
  {
    name: "map-gaps-zh",
    address: "?area=520281&lens=gaps&indicator=network_4g",
    hasMap: true,
    viewport: DESK,
  },
  {
    name: "map-difference-en",
    address: "?area=140930&basis=difference&lang=en",
    hasMap: true,
    viewport: DESK,
  },
  { name: "map-relocation-zh", address: "?area=360729&lens=relocation", hasMap: true, viewport: DESK },
  { name: "map-phone-zh", address: "?area=520281", hasMap: true, viewport: PHONE },
  { name: "overview-zh", address: "overview?area=431123", hasMap: false, viewport: DESK },
  { name: "village-zh", address: "village/431123100006", hasMap: false, viewport: DESK },
];

const folder = path.join(import.meta.dirname, "pictures");

/** The share of pixels that differ; what differs is left in a picture for people. */
async function differingShare(
  name: string,
  expected: PNG,
  seen: PNG,
): Promise<{ share: number; file: string }> {
  const { width, height } = expected;
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(expected.data, seen.data, difference.data, width, height, {
    threshold: COLOUR_TOLERANCE,
  });
  const file = path.join(tmpdir(), `cuntong-differs-${name}.png`);
  if (pixels > TOLERATED_SHARE * width * height) await writeFile(file, PNG.sync.write(difference));
  return { share: pixels / (width * height), file };
}

describeJourneys("pictures of the main screens", (journeys) => {
  test.each(PICTURES)("$name looks as it did", async ({ name, address, hasMap, viewport }) => {
    const { page, map, atRest } = await journeys.visit(address, {
      reducedMotion: "reduce",
      viewport,
      waitsForMap: hasMap,
    });
    await atRest();
    await page.evaluate("document.fonts.ready.then(() => true)");
    if (hasMap) await map.drawn();
    await page.mouse.move(viewport.width / 2, 1);
    const bytes = await page.screenshot({ animations: "disabled" });
    const file = path.join(folder, `${name}.png`);
    if (process.env.UPDATE_PICTURES === "1") {
      await mkdir(folder, { recursive: true });
      await writeFile(file, bytes);
    }
    expect(existsSync(file), `${file} is missing: run with UPDATE_PICTURES=1`).toBe(true);
    const expected = PNG.sync.read(await readFile(file));
    const seen = PNG.sync.read(bytes);
    expect([seen.width, seen.height]).toEqual([expected.width, expected.height]);
    const { share, file: differing } = await differingShare(name, expected, seen);
    expect(share, `see ${differing}`).toBeLessThanOrEqual(TOLERATED_SHARE);
  });
});
