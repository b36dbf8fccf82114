import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, test } from "vitest";
import { hasChromium, openBrowser } from "../benchmarks/first-view.ts";
import { type StartedServer, startCuntong } from "../benchmarks/started-server.ts";
import { isNews, watchRequests } from "../support/at-rest.ts";

// Journeys walk through the real page, in a real browser, on a real server with the demo world.

/** A page that is looked at by one test, with everything it asked for. */
export interface Visit {
  readonly page: Page;
  /** Addresses asked for, oldest first; listening for news aside. */
  readonly requests: readonly string[];
  readonly map: PageMap;
  /** Waits until the page asks for nothing any more, news aside. */
  readonly atRest: () => Promise<void>;
}

export interface Journeys {
  readonly url: () => string;
  /** Opens an address of the page, and waits until its map is drawn and nothing is asked for, unless told otherwise. */
  visit(search: string, options?: VisitOptions): Promise<Visit>;
  /** Asks the API, past the page. */
  ask<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
}

export interface VisitOptions extends BrowserContextOptions {
  readonly waitsForMap?: boolean;
  /** Called before the page opens: to hold back or refuse what it will ask for. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const WINDOW = { width: 1280, height: 720 };
const START_MILLISECONDS = 600_000;

/**
 * Starts the server once for the block (or uses the one of JOURNEYS_URL that is its worker's), in its worker's browser. A block that configures
 * its own server starts it from a copy of the directory in JOURNEYS_DATA, if there is one.
 */
export function describeJourneys(
  title: string,
  block: (journeys: Journeys) => void,
  configured?: Configured,
): void {
  if (!hasChromium()) {
    test.skip(`NOT RUN: ${title} (install: apt-get install chromium)`, () => {});
    return;
  }
  describe(title, { timeout: 120_000 }, () => block(openJourneys(configured)));
}

/** Variables for a server of the block's own, asked for before it starts. */
export type Configured = () => Promise<Readonly<Record<string, string>>>;

function openJourneys(configured: Configured | undefined): Journeys {
  let server: Pick<StartedServer, "url" | "stop"> | undefined;
  let browser: Browser | undefined;
  let usual: BrowserContext | undefined;
  const url = () => server?.url ?? "";
  beforeAll(async () => {
    [server, { browser, usual }] = await Promise.all([openDemo(configured), sharedBrowser()]);
  }, START_MILLISECONDS);
  afterEach(async () => {
    const others = (browser?.contexts() ?? []).filter((context) => context !== usual);
    const closing = [...(usual?.pages() ?? []), ...others];
    await Promise.all(closing.map((each) => each.close()));
  });
  afterAll(async () => {
    if (usual) await forgetVisitor(usual, url());
    await server?.stop();
  });
  return {
    url,
    visit: async (search, options = {}) => {
      const context = isUsual(options) ? usual : await browser?.newContext(contextOf(options));
      return openPage(context as BrowserContext, `${url()}/${search}`, options);
    },
    ask: (query, variables) => askServer(url(), query, variables),
  };
}

interface Opened {
  readonly browser: Browser;
  /** Where visits without wishes of their own go: it remembers the files of the page. */
  readonly usual: BrowserContext;
}

// One for all files of a worker, which it ends with: opening one takes as long as a visit.
let opened: Promise<Opened> | undefined;

async function sharedBrowser(): Promise<Opened> {
  const known = await opened;
  if (known?.browser.isConnected()) return known;
  opened = openBrowser().then(async (browser) => ({ browser, usual: await browser.newContext(USUAL) }));
  return opened;
}

/** Whoever comes next is somebody else: only the files of the page stay. */
async function forgetVisitor(context: BrowserContext, url: string): Promise<void> {
  await context.clearCookies();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: url, storageTypes: "local_storage,indexeddb" });
  await page.close();
}

async function openDemo(configured?: Configured): Promise<Pick<StartedServer, "url" | "stop">> {
  const running = runningDemo();
  if (configured === undefined && running !== undefined) return { url: running, stop: async () => {} };
  const dataDir = await mkdtemp(path.join(tmpdir(), "cuntong-journeys-"));
  const filled = process.env.JOURNEYS_DATA;
  if (filled) await cp(filled, path.join(dataDir, "data"), { recursive: true });
  const server = await startCuntong({
    DATA_DIR: path.join(dataDir, "data"),
    DEMO: "true",
    ...(await configured?.()),
  });
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** The server of whoever walks here: two that changed the same world would meet. */
function runningDemo(): string | undefined {
  const urls = (process.env.JOURNEYS_URL ?? "").split(" ").filter((url) => url !== "");
  return urls[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % urls.length];
}

// What a page keeps of itself for days without a line is for journeys that lose theirs.
const USUAL = { viewport: WINDOW, locale: "zh-CN", serviceWorkers: "block" } as const;

/** Visits that differ in nothing but their window share a browser's memory, as those of one person do. */
const isUsual = ({ waitsForMap: _, viewport: __, ...others }: VisitOptions): boolean =>
  Object.keys(others).length === 0;

const contextOf = ({ waitsForMap: _, prepare: __, ...others }: VisitOptions): BrowserContextOptions => ({
  ...USUAL,
  ...others,
});

async function openPage(context: BrowserContext, url: string, options: VisitOptions): Promise<Visit> {
  const { waitsForMap = true, prepare, viewport } = options;
  const page = await context.newPage();
  if (viewport) await page.setViewportSize(viewport);
  const requests: string[] = [];
  page.on("request", (request) => {
    if (!isNews(request)) requests.push(request.url());
  });
  const { atRest, isAsking } = watchRequests(page);
  await prepare?.(page);
  await page.goto(url, { waitUntil: "commit" });
  const map = pageMap(page);
  if (waitsForMap) await untilDrawn(page, isAsking);
  return { page, requests, map, atRest };
}

async function askServer<T>(url: string, query: string, variables = {}): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: readonly { message: string }[] };
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join("; "));
  return data;
}

/** What runs inside the page knows the map as `window.cuntongMap`. */
interface MapInPage {
  loaded(): boolean;
  areTilesLoaded(): boolean;
  getLayersOrder(): string[];
  getLayer(id: string): unknown;
  getGlobalState(): { day: number };
  getCenter(): { lng: number; lat: number };
  getZoom(): number;
  getCanvas(): { getBoundingClientRect(): { left: number; top: number } };
  project(place: [number, number]): { x: number; y: number };
  queryRenderedFeatures(options: {
    layers: string[];
  }): { id?: number; properties: Record<string, unknown> }[];
  getLayoutProperty(layer: string, name: string): unknown;
}
declare const window: { readonly cuntongMap?: MapInPage };
declare const document: {
  readonly activeElement: { readonly className: string; getAttribute(name: string): string | null } | null;
};

/** Class and role of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.className} ${document.activeElement?.getAttribute("role")}`);

export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

export interface PageMap {
  /** Waits until everything asked for is on the map and nothing more is on its way. */
  drawn(): Promise<void>;
  /** Codes of what a layer draws, sorted; nothing where it draws nothing. */
  codesIn(...layers: readonly string[]): Promise<readonly string[]>;
  /** Values of a property in a layer, each once, sorted. */
  namesIn(layer: string, property: string): Promise<readonly string[]>;
  camera(): Promise<Camera>;
  /** Days since 1970-01-01. */
  day(): Promise<number>;
  /** Where a place is in the window. */
  pixelOf(lon: number, lat: number): Promise<{ x: number; y: number }>;
  layout(layer: string, name: string): Promise<unknown>;
}

const PATIENCE_MILLISECONDS = 90_000;
const PAUSE_MILLISECONDS = 100;
const LOOKS_IN_A_ROW = 4;

function pageMap(page: Page): PageMap {
  return {
    drawn: () => untilDrawn(page),
    codesIn: async (...layers) => {
      const codes = await page.evaluate((ids) => {
        const map = window.cuntongMap;
        const standing = ids.filter((id) => map?.getLayer(id) !== undefined);
        if (map === undefined || standing.length === 0) return [];
        return map.queryRenderedFeatures({ layers: standing }).map(({ id }) => String(id));
      }, layers as string[]);
      return [...new Set(codes)].sort();
    },
    namesIn: async (layer, property) => {
      const names = await page.evaluate(
        ([id, name]) =>
          (window.cuntongMap?.queryRenderedFeatures({ layers: [id] }) ?? []).map(({ properties }) =>
            String(properties[name]),
          ),
        [layer, property] as [string, string],
      );
      return [...new Set(names)].sort();
    },
    camera: () =>
      page.evaluate(() => {
        const centre = window.cuntongMap?.getCenter();
        return {
          lon: centre?.lng ?? Number.NaN,
          lat: centre?.lat ?? Number.NaN,
          zoom: window.cuntongMap?.getZoom() ?? Number.NaN,
        };
      }),
    day: () => page.evaluate(() => window.cuntongMap?.getGlobalState().day ?? Number.NaN),
    pixelOf: (lon, lat) =>
      page.evaluate(
        (place) => {
          const frame = window.cuntongMap?.getCanvas().getBoundingClientRect();
          const inside = window.cuntongMap?.project(place);
          return { x: (frame?.left ?? 0) + (inside?.x ?? 0), y: (frame?.top ?? 0) + (inside?.y ?? 0) };
        },
        [lon, lat] as [number, number],
      ),
    layout: (layer, name) =>
      page.evaluate(([id, property]) => window.cuntongMap?.getLayoutProperty(id, property), [layer, name] as [
        string,
        string,
      ]),
  };
}

// Asked from outside, and several times in a row: between two tiles the map is at rest for a moment, too.
async function untilDrawn(page: Page, isAsking = () => false): Promise<void> {
  const until = Date.now() + PATIENCE_MILLISECONDS;
  for (let quiet = 0; quiet < LOOKS_IN_A_ROW; ) {
    if (Date.now() > until) throw new Error("The map was not drawn in time");
    const isDrawn = await page.evaluate(() => {
      const map = window.cuntongMap;
      return map !== undefined && map.getLayersOrder().length > 5 && map.loaded() && map.areTilesLoaded();
    });
    quiet = isDrawn && !isAsking() ? quiet + 1 : 0;
    await page.waitForTimeout(PAUSE_MILLISECONDS);
  }
}

/** Looks again until it is so: the page answers in its own time. */
export async function eventually<T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  const until = Date.now() + PATIENCE_MILLISECONDS / 3;
  for (;;) {
    const seen = await look();
    if (isSo(seen) || Date.now() > until) return seen;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
}
