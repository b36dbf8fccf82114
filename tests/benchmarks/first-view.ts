import { existsSync } from "node:fs";
import { request } from "node:http";
import { type Browser, chromium, type Page } from "playwright-core";
import { watchRequests } from "../support/at-rest.ts";
import type { StartedServer } from "./started-server.ts";

export const CHROMIUM = "/usr/bin/chromium";
export const hasChromium = (): boolean => existsSync(CHROMIUM);

// No graphics card is named: the page itself is then painted by the processor, as in any browser without one, and only
// the map by the card that SwiftShader plays. Told to use that for everything, a page takes twice the work.
const flags =
  "--headless --no-sandbox --enable-unsafe-swiftshader --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

// With every new window Chromium prepares pages of its own (searching tabs and the like), for more than a second of one
// processor: beside a page that is being measured. Only the last such list counts, so it repeats Playwright's.
const LEFT_OUT = [
  "PreloadTopChromeWebUI",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "PreconnectToSearch",
];

// Drawn: everything asked for has come and is on the map, and nothing more is asked for during a third of a second.
const SETTLED_MS = 330;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [...flags.split(" "), `--disable-features=${LEFT_OUT.join(",")}`],
  });

/** Seconds from navigation until the map is drawn, in a browser that has never been here. */
export async function secondsUntilDrawn(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    await page.addInitScript({ content: watchMap });
    await page.goto(url, { waitUntil: "commit" });
    return (await drawnAtMs(page)) / 1000;
  } finally {
    await context.close();
  }
}

const PATIENCE_MS = 120_000;

// Asked from outside: the page's own policy forbids waiting for an expression inside it.
async function drawnAtMs(page: Page): Promise<number> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    const drawnAt = await page.evaluate("globalThis.drawnAt");
    if (typeof drawnAt === "number") return drawnAt;
    await page.waitForTimeout(100);
  }
  throw new Error(`The map was not drawn within ${PATIENCE_MS / 1000} s`);
}

// Runs in the page: notes when the map was drawn, on the page's own clock, which begins with the navigation.
const watchMap = `(() => {
  let since = null;
  const isDrawn = (map) =>
    map.loaded() && map.areTilesLoaded() && (since !== null || map.queryRenderedFeatures().length > 0);
  const look = () => {
    const map = globalThis.cuntongMap;
    since = map !== undefined && isDrawn(map) ? (since ?? performance.now()) : null;
    if (since !== null && performance.now() - since >= ${SETTLED_MS}) globalThis.drawnAt = since;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

export interface Weight {
  readonly file: string;
  readonly bytes: number;
}

/** The JavaScript that a first view loads, the worker's included, as it is sent with brotli. */
export async function javascriptOfFirstView(
  browser: Browser,
  server: StartedServer,
): Promise<readonly Weight[]> {
  const before = server.requests().length;
  await secondsUntilDrawn(browser, server.url);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return weighed(server, scriptsSince(server, before));
}

/** The JavaScript that a page loads beyond files that are known, in a browser that has never been here. */
export async function javascriptOfPage(
  browser: Browser,
  server: StartedServer,
  { path, known }: { path: string; known: readonly Weight[] },
): Promise<readonly Weight[]> {
  const before = server.requests().length;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    const { atRest } = watchRequests(page);
    await page.goto(server.url + path);
    await atRest();
  } finally {
    await context.close();
  }
  const own = scriptsSince(server, before).filter((file) => !known.some((other) => other.file === file));
  return weighed(server, own);
}

const scriptsSince = (server: StartedServer, before: number): readonly string[] => [
  ...new Set(
    server
      .requests()
      .slice(before)
      .filter((file) => /\.m?js$/.test(file)),
  ),
];

const weighed = (server: StartedServer, files: readonly string[]): Promise<readonly Weight[]> =>
  Promise.all(files.map(async (file) => ({ file, bytes: await brotliBytes(server.url + file) })));

function brotliBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { "accept-encoding": "br" } }, (reply) => {
      if (reply.headers["content-encoding"] !== "br")
        return reject(new Error(`${url} is not sent with brotli`));
      let bytes = 0;
      reply.on("data", (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      reply.on("end", () => resolve(bytes));
    });
    asked.on("error", reject);
    asked.end();
  });
}
