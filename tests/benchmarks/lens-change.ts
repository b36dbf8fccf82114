import type { Browser, Page } from "playwright-core";

// How long from the click on a lens until its marks are on the map, as the page's own clock has it.

/** A layer that only this lens draws, once its tiles have come. */
const DRAWN_BY = {
  coverage: "villages-met",
  gaps: "villages-without-gap",
  projects: "projects-lines",
  relocation: "relocation-sites",
} as const;
export type BenchedLens = keyof typeof DRAWN_BY;

const PATIENCE_MS = 60_000;

// Runs in the page: clicks the lens, and looks on each frame until its layer has something and the map is at rest.
const change = (place: number, layer: string): string => `(() => {
  globalThis.lensDrawnMs = undefined;
  const button = document.querySelectorAll(".lens-buttons button")[${place}];
  const began = performance.now();
  const look = () => {
    const map = globalThis.cuntongMap;
    const isDrawn = map.getLayer("${layer}") !== undefined && map.loaded() && map.areTilesLoaded()
      && map.queryRenderedFeatures({ layers: ["${layer}"] }).length > 0;
    if (isDrawn) globalThis.lensDrawnMs = performance.now() - began;
    else requestAnimationFrame(look);
  };
  button.click();
  requestAnimationFrame(look);
})()`;

async function untilNumber(page: Page, expression: string): Promise<number> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 20) {
    const value = await page.evaluate(expression);
    if (typeof value === "number") return value;
    await page.waitForTimeout(20);
  }
  throw new Error(`The lens was not drawn within ${PATIENCE_MS / 1000} s`);
}

async function changedTo(page: Page, lens: BenchedLens): Promise<number> {
  const place = Object.keys(DRAWN_BY).indexOf(lens);
  await page.evaluate(change(place, DRAWN_BY[lens]));
  const milliseconds = await untilNumber(page, "globalThis.lensDrawnMs");
  // The panel's own questions and whatever is fetched ahead must not weigh on the next change.
  await page.waitForTimeout(1200);
  return milliseconds;
}

export interface LensChange {
  readonly lens: BenchedLens;
  /** Whether this page has shown the lens before. */
  readonly isVisited: boolean;
  readonly milliseconds: number;
}

/** Changes through all lenses of a county, first as never seen, then as seen, in a new profile. */
export async function lensChanges(
  browser: Browser,
  url: string,
  county: string,
): Promise<readonly LensChange[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/?area=${county}&indicator=road_hardened`, { waitUntil: "commit" });
    const isDrawn = `(globalThis.cuntongMap?.getLayer("villages-met") !== undefined && globalThis.cuntongMap.loaded()
      && globalThis.cuntongMap.areTilesLoaded() && globalThis.cuntongMap.queryRenderedFeatures({ layers: ["villages-met"] }).length) || undefined`;
    await untilNumber(page, isDrawn);
    await page.waitForTimeout(2000);
    const changes: LensChange[] = [];
    for (const isVisited of [false, true])
      for (const lens of ["projects", "relocation", "gaps", "coverage"] as const)
        changes.push({ lens, isVisited, milliseconds: await changedTo(page, lens) });
    return changes;
  } finally {
    await context.close();
  }
}
