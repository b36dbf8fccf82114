import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys } from "./support.ts";

const COUNTY = "431123";
const INDICATOR = "network_4g";

interface Cell {
  readonly indicator: string;
  readonly met: number;
  readonly partial: number;
  readonly unmet: number;
  readonly unknown: number;
  readonly peopleWithout: number | null;
}
interface Row {
  readonly code: string;
  readonly name: string;
  readonly cells: readonly Cell[];
}

async function rowsOf(journeys: Journeys, by: string, more = {}): Promise<readonly Row[]> {
  const { overview } = await journeys.ask<{ overview: readonly Row[] }>(
    `query ($area: ID, $by: OverviewBy!, $asOf: Date, $isPoorVillage: Boolean) {
      overview(area: $area, by: $by, asOf: $asOf, isPoorVillage: $isPoorVillage) {
        code name cells { indicator met partial unmet unknown peopleWithout } } }`,
    { area: COUNTY, by, ...more },
  );
  return overview;
}

const visit = async (journeys: Journeys, search: string, more = {}) => {
  const visit = await journeys.visit(`overview${search}`, { waitsForMap: false, ...more });
  await visit.page.locator(".overview-table tbody tr").first().waitFor();
  return visit;
};

const names = async (page: Page): Promise<readonly string[]> =>
  page
    .locator(".overview-table tbody th")
    .evaluateAll((heads) => heads.map(({ firstChild }) => firstChild?.textContent ?? ""));

/** The texts of a column of the body; 0 is the place. */
const column = (page: Page, index: number): Promise<readonly string[]> =>
  page.locator(`.overview-table tbody tr td:nth-child(${index + 1})`).allTextContents();

const head = (page: Page, name: string) =>
  page.locator(".overview-table thead th[scope=col]", { hasText: name });

const focusedCell = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement.parentElement.rowIndex + ',' + document.activeElement.cellIndex");

describeJourneys("the overview table", (journeys) => {
  test("shows every township with met of total, in one request, and its sums are the county's", async () => {
    const { page, requests } = await visit(journeys, `?area=${COUNTY}&indicator=${INDICATOR}`);
    const rows = await rowsOf(journeys, "TOWNSHIP");
    expect(await names(page)).toEqual(rows.map(({ name }) => name));
    const { indicators, county } = await journeys.ask<{
      indicators: readonly { id: string }[];
      county: { villages: { met: number; total: number; unknown: number } };
    }>(
      `query ($county: ID!, $indicator: ID!) { indicators(county: $county) { id }
        county: coverage(area: $county, indicator: $indicator) { villages { met total unknown } } }`,
      { county: COUNTY, indicator: INDICATOR },
    );
    const place = indicators.findIndex(({ id }) => id === INDICATOR) + 2;
    const figures = rows.map(({ cells }) => {
      const {
        met = 0,
        partial = 0,
        unmet = 0,
        unknown = 0,
      } = cells.find((cell) => cell.indicator === INDICATOR) ?? {};
      return { of: `${met} / ${met + partial + unmet + unknown}`, unknown };
    });
    const shown = await column(page, place);
    for (const [index, { of, unknown }] of figures.entries()) {
      expect(shown[index]).toContain(of);
      if (unknown > 0) expect(shown[index]).toContain(`不明 ${unknown}`);
    }
    const sum = await page.locator(`.overview-sum td:nth-child(${place + 1})`).textContent();
    expect(sum).toContain(`${county.villages.met} / ${county.villages.total}`);
    const asked = requests.filter((address) => address.endsWith("/graphql"));
    expect(asked.length).toBeLessThanOrEqual(4);
    expect(await violations(page)).toEqual([]);
  });

  test("switches to villages, and sorts by any column, by mouse and by key", async () => {
    const { page } = await visit(journeys, `?area=${COUNTY}`);
    await page.getByRole("button", { name: "村", exact: true }).click();
    const villages = await rowsOf(journeys, "VILLAGE");
    const first = await eventually(
      () => names(page),
      (found) => found.length === villages.length,
    );
    expect(first).toEqual(villages.map(({ name }) => name));
    await head(page, "4G 信号").click();
    await eventually(
      () => head(page, "4G 信号").getAttribute("aria-sort"),
      (sort) => sort === "ascending",
    );
    const trouble = villages.filter(({ cells }) =>
      cells.some((cell) => cell.indicator === INDICATOR && cell.unmet > 0),
    );
    const sorted = (await names(page)).slice(0, trouble.length);
    expect([...sorted].sort()).toEqual(trouble.map(({ name }) => name).sort());
    await head(page, "村（社区）").focus();
    await page.keyboard.press("s");
    await eventually(
      () => head(page, "村（社区）").getAttribute("aria-sort"),
      (sort) => sort === "ascending",
    );
    const inPinyin = new Intl.Collator("zh-CN-u-co-pinyin");
    expect(await names(page)).toEqual(villages.map(({ name }) => name).toSorted(inPinyin.compare));
    expect(new URL(page.url()).searchParams.get("sort")).toBe("name");
  });

  test("is one stop of the Tab key; arrows move, Enter opens the row on the map", async () => {
    const { page, map } = await visit(journeys, `?area=${COUNTY}&rows=villages&lang=en`);
    await page.locator(".overview-table [tabindex='0']").focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"])
      await page.keyboard.press(key);
    expect(await focusedCell(page)).toBe("3,2");
    expect(await page.locator(".overview-table [tabindex='0']").count()).toBe(1);
    await page.keyboard.press("Control+End");
    const villages = await rowsOf(journeys, "VILLAGE");
    expect(await focusedCell(page)).toBe(`${villages.length + 1},13`);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await map.drawn();
    const search = new URL(page.url());
    expect(search.pathname).toBe("/");
    expect(search.searchParams.get("village")).toBe(villages[0]?.code);
    expect(search.searchParams.get("area")).toBe(COUNTY);
  });

  test("is filtered like the map: legend, poor villages, day, lens, basis", async () => {
    const { page } = await visit(
      journeys,
      `?area=${COUNTY}&rows=villages&indicator=${INDICATOR}&show=unmet&day=2016-01-01`,
    );
    const villages = await rowsOf(journeys, "VILLAGE", { asOf: "2016-01-01" });
    const unmet = villages.filter(({ cells }) =>
      cells.some((cell) => cell.indicator === INDICATOR && cell.unmet > 0),
    );
    expect(unmet.length).toBeGreaterThan(0);
    expect(await names(page)).toEqual(unmet.map(({ name }) => name));
    await page.getByRole("button", { name: "显示全部" }).click();
    await page.getByLabel("只看贫困村").check();
    const poor = await rowsOf(journeys, "VILLAGE", { asOf: "2016-01-01", isPoorVillage: true });
    const shown = await eventually(
      () => names(page),
      (found) => found.length === poor.length,
    );
    expect(shown).toEqual(poor.map(({ name }) => name));
    await page.getByRole("button", { name: "短板" }).click();
    await page.getByRole("button", { name: "口径比对" }).click();
    await page.getByText("每格：上报达标、核算未达标的村").waitFor();
    await page.locator(".overview-table tbody tr").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("without an area counties are its rows, and an empty result says why", async () => {
    const { page } = await visit(journeys, "?lang=en");
    expect(await page.locator(".overview-table tbody tr").count()).toBe(5);
    await page.goto(`${journeys.url()}/overview?area=${COUNTY}&rows=villages&show=partial&lang=en`, {
      waitUntil: "commit",
    });
    await page.getByText("No row matches").waitFor();
    await page.goto(`${journeys.url()}/overview?area=110101&lang=en`, { waitUntil: "commit" });
    await page.getByText("This area has no data yet").waitFor();
    await page.goto(`${journeys.url()}/overview?area=999999&lang=en`, { waitUntil: "commit" });
    await page.getByText("There is no area with code 999999").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("prints on A4 across, with the whole table and the note on simulated data", async () => {
    const { page } = await visit(journeys, `?area=${COUNTY}&lang=en`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".overview-choices").isVisible()).toBe(false);
    expect(await page.getByText("Simulated data, not for reporting").isVisible()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(10_000);
    const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString("latin1"));
    expect(Number(box?.[1])).toBeGreaterThan(Number(box?.[2]));
    const { scrollWidth, clientWidth } = await page
      .locator(".overview-scroll")
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth + 1);
  });

  test("fits a phone: the table scrolls, the page does not", async () => {
    const { page } = await visit(journeys, `?area=${COUNTY}`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    expect(await page.locator("html").evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });

  test("a table that could not be had can be asked for again", async () => {
    let isBroken = true;
    const { page } = await journeys.visit(`overview?area=${COUNTY}`, {
      waitsForMap: false,
      prepare: (page) =>
        page.route("**/graphql", (route) =>
          isBroken && (route.request().postData() ?? "").includes("OverviewCells")
            ? route.abort()
            : route.fallback(),
        ),
    });
    const notice = page.getByRole("alert");
    await notice.waitFor();
    isBroken = false;
    await notice.getByRole("button").click();
    await page.locator(".overview-table tbody tr").first().waitFor();
  });
});
