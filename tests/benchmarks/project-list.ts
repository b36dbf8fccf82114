import type { Database } from "@cuntong/db/database";
import type { Browser, Page } from "playwright-core";
import { watchRequests } from "../support/at-rest.ts";

// A list of five thousand projects in a browser: until its first rows are painted, and whether a quick hand meets paper.

/** Copies projects of the demo world with what belongs to them, until a county has so many. Made up of made-up rows. */
export async function fillProjects(database: Database, county: string, wanted: number): Promise<void> {
  const rows = await database.query<{ count: number }>(
    "select count(*)::int as count from project where county_code = $1 and deleted_at is null",
    [county],
  );
  const missing = wanted - (rows[0]?.count ?? 0);
  if (missing <= 0) return;
  await database.query(
    `create table bench_copy as
      select code as old, code || '-B' || copy as new from project cross join generate_series(1, 20) copy
      where county_code = '${county}' and deleted_at is null order by copy, code limit ${missing}`,
  );
  for (const table of ["project", "project_status", "project_quantity", "project_done", "project_village"])
    await copyRows(database, table);
  await database.query("drop table bench_copy");
}

async function copyRows(database: Database, table: string): Promise<void> {
  const key = table === "project" ? "code" : "project_code";
  const rows = await database.query<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and is_identity = 'NO'`,
    [table],
  );
  const columns = rows.map(({ name }) => `"${name}"`);
  const values = columns.map((name) => (name === `"${key}"` ? "bench_copy.new" : `source.${name}`));
  await database.query(
    `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")}
      from ${table} source join bench_copy on bench_copy.old = source.${key}`,
  );
}

const PATIENCE_MS = 240_000;

// Runs in the page before anything of it: notes the first frame on which rows stand in the table.
const watchRows = `(() => {
  const look = () => {
    if (document.querySelector(".project-table tbody [data-code]") !== null) globalThis.rowsPaintedAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

// Scrolls as fast as a wheel flung, looks on each frame whether the middle and both edges of the box show a row
// or the line that tells of rows to come, and ends with the list.
const SCROLL_PIXELS = 480;
const scrollAll = `(() => {
  const box = document.querySelector(".list-scroll");
  globalThis.scrolled = undefined;
  let frames = 0;
  let blank = 0;
  let still = 0;
  const isBlank = () => {
    const { left, top, height } = box.getBoundingClientRect();
    return [40, height / 2, height - 24].some((y) => {
      const found = document.elementFromPoint(left + 40, top + y);
      return found?.closest("[data-code], .list-more") == null;
    });
  };
  const step = () => {
    frames += 1;
    if (isBlank()) blank += 1;
    const before = box.scrollTop;
    box.scrollTop = before + ${SCROLL_PIXELS};
    still = box.scrollTop === before ? still + 1 : 0;
    const isAtEnd = still > 2 && document.querySelector(".list-more") === null;
    if (isAtEnd) globalThis.scrolled = { frames, blank, last: [...document.querySelectorAll("[data-code]")].at(-1).dataset.code };
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})()`;

async function until<T>(page: Page, expression: string): Promise<T> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    const value = await page.evaluate(expression);
    if (value !== undefined) return value as T;
    await page.waitForTimeout(50);
  }
  throw new Error(`${expression} did not come within ${PATIENCE_MS / 1000} s`);
}

export interface ListTimes {
  /** From the navigation to the first painted rows, as the page's own clock has it. */
  readonly firstPaintSeconds: number;
  readonly frames: number;
  readonly blankFrames: number;
  readonly lastCode: string;
}

/** A page with the code in the browser's memory, as for who comes back; the rows are asked for anew. */
export async function projectListTimes(browser: Browser, url: string): Promise<ListTimes> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchRows);
    const { atRest } = watchRequests(page);
    await page.goto(url);
    await atRest();
    await page.reload({ waitUntil: "commit" });
    const painted = await until<number>(page, "globalThis.rowsPaintedAt");
    await atRest();
    await page.evaluate(scrollAll);
    const { frames, blank, last } = await until<{ frames: number; blank: number; last: string }>(
      page,
      "globalThis.scrolled",
    );
    return { firstPaintSeconds: painted / 1000, frames, blankFrames: blank, lastCode: last };
  } finally {
    await context.close();
  }
}
