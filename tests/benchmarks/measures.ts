import type { Database } from "@cuntong/db/database";
import { javascriptOfFirstView, javascriptOfPage, openBrowser, secondsUntilDrawn } from "./first-view.ts";
import { type LensChange, lensChanges } from "./lens-change.ts";
import { secondsUntilSeen } from "./live-change.ts";
import { type Measure, measure, median, observation, repeated, shown } from "./measure.ts";
import { type ListTimes, projectListTimes } from "./project-list.ts";
import { recomputeGrowth, recomputeTimes } from "./recompute-times.ts";
import type { StartedServer } from "./started-server.ts";
import { tilesOver, tileThroughput } from "./tile-throughput.ts";

// Aims are those of the issue; limits of the two databases differ where it says so.

const seconds = (atMost: number) => ({ atMost, unit: "s" });

export const measureStart = (first: StartedServer, second: StartedServer): readonly Measure[] => [
  measure(
    "first start after install, embedded",
    seconds(45),
    first.seconds,
    "new data directory, web client built",
  ),
  measure("second start, embedded", seconds(5), second.seconds, "same data directory"),
];

/** What a browser that has never been here loads, and how long it takes until the map is drawn. */
export async function measureBrowser(server: StartedServer): Promise<readonly Measure[]> {
  const browser = await openBrowser();
  try {
    const cold = await secondsUntilDrawn(browser, server.url);
    const warm = await repeated(5, () => secondsUntilDrawn(browser, server.url));
    const files = await javascriptOfFirstView(browser, server);
    const kilobytes = files.reduce((sum, file) => sum + file.bytes, 0) / 1000;
    return [
      measure(
        "first view, brotli JavaScript, worker included",
        { atMost: 750, unit: "kB" },
        kilobytes,
        `${files.length} files that the browser asked for`,
      ),
      measure(
        "navigation to drawn map on localhost, headless",
        seconds(2),
        median(warm),
        `median of 5 new profiles; the very first, no tile made yet: ${shown(cold)} s`,
      ),
      ...(await measurePages(browser, server, files)),
    ];
  } finally {
    await browser.close();
  }
}

const PAGES = [
  "/projects?area=520281",
  "/overview?area=520281",
  "/village/520281123010",
  "/compare?area=520281",
  "/api",
];

/** What each further page adds to the JavaScript of the map page. */
async function measurePages(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  server: StartedServer,
  known: Awaited<ReturnType<typeof javascriptOfFirstView>>,
): Promise<readonly Measure[]> {
  const rows: Measure[] = [];
  for (const path of PAGES) {
    const files = await javascriptOfPage(browser, server, { path, known });
    const kilobytes = files.reduce((sum, file) => sum + file.bytes, 0) / 1000;
    const what = `own JavaScript of ${path.split("?")[0]}, brotli`;
    rows.push(
      measure(what, { atMost: 250, unit: "kB" }, kilobytes, `${files.length} files beyond the map page's`),
    );
  }
  return rows;
}

const HEQU = "140930";

/** From a click on a lens to its marks on the map. */
export async function measureLensChange(server: StartedServer): Promise<readonly Measure[]> {
  const browser = await openBrowser();
  try {
    const runs: LensChange[] = [];
    for (let profile = 0; profile < 3; profile += 1)
      runs.push(...(await lensChanges(browser, server.url, HEQU)));
    const medianOf = (isVisited: boolean) =>
      median(runs.filter((run) => run.isVisited === isVisited).map(({ milliseconds }) => milliseconds));
    return [
      measure(
        "lens change, drawn",
        { atMost: 300, unit: "ms" },
        median(runs.map(({ milliseconds }) => milliseconds)),
        `Hequ, 4 lenses, 3 profiles; seen before ${shown(medianOf(true))} ms, never seen ${shown(medianOf(false))} ms`,
      ),
    ];
  } finally {
    await browser.close();
  }
}

/** The list of five thousand projects; the county's own are copied until there are so many. */
export async function measureProjectList(server: StartedServer, county: string): Promise<readonly Measure[]> {
  const browser = await openBrowser();
  try {
    const runs: ListTimes[] = [];
    for (let run = 0; run < 3; run += 1)
      runs.push(await projectListTimes(browser, `${server.url}/projects?area=${county}`));
    const frames = runs.reduce((sum, run) => sum + run.frames, 0);
    const blank = runs.reduce((sum, run) => sum + run.blankFrames, 0);
    return [
      measure(
        "project list of 5,000: first paint of rows",
        seconds(1),
        median(runs.map(({ firstPaintSeconds }) => firstPaintSeconds)),
        "median of 3, code in the browser's memory, embedded; copied demo projects",
      ),
      measure(
        "project list of 5,000: frames without rows while scrolling",
        { atMost: 0, unit: "" },
        blank,
        `${frames} frames, 480 pixels each, to the last row, 3 times`,
      ),
    ];
  } finally {
    await browser.close();
  }
}

/** From one engineer's acknowledged report to the changed map of somebody else. */
export async function measureLiveChange(
  server: StartedServer,
  { kind, token, county }: { kind: Database["kind"]; token: string; county: string },
): Promise<readonly Measure[]> {
  const browser = await openBrowser();
  try {
    const times = await secondsUntilSeen({ browser, server, token, county }, 3);
    return [
      measure(
        `acknowledged report to changed coverage drawn in another browser, ${kind}`,
        seconds(2),
        median(times),
        `Panzhou, ${times.map(shown).join(", ")} s; a village that its water work closes`,
      ),
    ];
  } finally {
    await browser.close();
  }
}

const PANZHOU_BOX = [104.3, 25.3, 104.95, 26.2];

export async function measureTiles(
  server: StartedServer,
  kind: Database["kind"],
): Promise<readonly Measure[]> {
  const paths = ["coverage-road_hardened", "areas", "roads"].flatMap((layer) =>
    tilesOver(layer, PANZHOU_BOX, [8, 9, 10, 11]),
  );
  const { tiles, coldPerSecond, warmPerSecond } = await tileThroughput(server.url, paths);
  return [
    observation(
      `tiles, ${kind}: made for the first time`,
      `${shown(coldPerSecond)} /s`,
      `${tiles} tiles of Panzhou, zooms 8-11, 8 at once`,
    ),
    observation(
      `tiles, ${kind}: from memory`,
      `${shown(warmPerSecond)} /s`,
      `${shown(warmPerSecond / coldPerSecond)} times as many`,
    ),
  ];
}

const OVERVIEW = `query ($area: ID!) {
  overview(area: $area, by: VILLAGE) { code name nameEn parent { code name nameEn } isPoorVillage population villages asOf isForecast synthetic
    cells { indicator status value met partial unmet unknown notApplicable peopleMet peopleUnmet peopleUnknown peopleWithout } } }`;

/** The whole overview of a county, as the table asks for it: one request. */
export async function measureOverview(server: StartedServer, county: string): Promise<readonly Measure[]> {
  const body = JSON.stringify({ query: OVERVIEW, variables: { area: county } });
  const ask = async () => {
    const begun = performance.now();
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const { data } = JSON.parse(await response.text());
    const rows: readonly { readonly cells: readonly unknown[] }[] = data.overview;
    return { milliseconds: performance.now() - begun, rows };
  };
  const { rows } = await ask();
  const times = await repeated(9, async () => (await ask()).milliseconds);
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  return [
    measure(
      "overview of 530 villages x 12 indicators, server database",
      { atMost: 500, unit: "ms" },
      median(times),
      `one request, read and parsed: ${rows.length} villages, ${cells} answers; median of 9`,
    ),
  ];
}

const LIMITS = {
  server: { first: 5, change: 1 },
  embedded: { first: 12, change: 4 },
} as const;

/** Computing the largest demo county, from nothing and after a change. */
export async function measureRecompute(database: Database, county: string): Promise<readonly Measure[]> {
  const { kind } = database;
  const limits = LIMITS[kind];
  const times = await recomputeTimes(database, county);
  return [
    measure(`Panzhou, first computation, ${kind}`, seconds(limits.first), times.firstSeconds, "median of 3"),
    measure(
      `Panzhou after a road's opening day changed, ${kind}`,
      seconds(limits.change),
      times.dateChangeSeconds,
      "median of 3 roads",
    ),
    measure(
      `Panzhou after a progress report, ${kind}`,
      seconds(limits.change),
      times.progressChangeSeconds,
      "median of 3 projects",
    ),
  ];
}

/** How the work grows with a county; it leaves four counties of its own behind. */
export async function measureGrowth(database: Database): Promise<readonly Measure[]> {
  const { exponent, points } = await recomputeGrowth(database);
  const growth = points.map(({ size, value }) => `${size}x ${shown(value)} s`).join(", ");
  const what = `recompute over 1, 2, 4, 8 times the settlements, exponent, ${database.kind}`;
  return [measure(what, { atMost: 1.1, unit: "" }, exponent, `500 hamlets and up, equal density: ${growth}`)];
}
