import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys } from "./support.ts";

const PANZHOU = "520281";
const QUANNAN = "360729";
const ROADS = { within: PANZHOU, programme: "组组通" };

interface Listed {
  readonly code: string;
  readonly plannedStart: string | null;
  readonly startedOn: string | null;
  readonly geometry: unknown;
  readonly milestones: readonly {
    readonly kind: string;
    readonly dueOn: string | null;
    readonly doneOn: string | null;
  }[];
}

interface Listing {
  readonly projects: {
    readonly nodes: readonly Listed[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** All projects of a filter, in the order asked for. */
async function listed(
  journeys: Journeys,
  filter: object,
  orderBy: readonly string[],
): Promise<readonly Listed[]> {
  const rows: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const { projects }: Listing = await journeys.ask(
      `query ($filter: ProjectFilter, $orderBy: [ProjectOrder!], $after: String) {
        projects(filter: $filter, orderBy: $orderBy, first: 200, after: $after) { pageInfo { hasNextPage endCursor }
          nodes { code plannedStart startedOn geometry milestones { kind dueOn doneOn } } } }`,
      { filter, orderBy, after },
    );
    rows.push(...projects.nodes);
    if (!projects.pageInfo.hasNextPage) return rows;
    after = projects.pageInfo.endCursor;
  }
}

/** The first corner of a shape, however deep it lies. */
function cornerOf(geometry: unknown): readonly [lon: number, lat: number] {
  const [, lon, lat] = /\[(-?[\d.]+),(-?[\d.]+)/.exec(JSON.stringify(geometry)) ?? [];
  return [Number(lon), Number(lat)];
}

const shownCodes = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator(".list-scroll [data-code]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-code")));

const total = (page: Page, index: number) => page.locator(".total-bar").nth(index);

describeJourneys("the page of projects", (journeys) => {
  test("lists a programme in the server's order, with its totals, all of it as one scrolls, and takes it away", async () => {
    const { page } = await journeys.visit(`projects?area=${PANZHOU}&programme=组组通&sort=forecast`, {
      waitsForMap: false,
    });
    await page.locator(".project-table tbody [data-code]").first().waitFor();
    const rows = await listed(journeys, ROADS, ["FORECAST_FINISH_ASC"]);
    const shown = await shownCodes(page);
    expect(shown).toEqual(rows.slice(0, shown.length).map(({ code }) => code));
    expect(await page.locator(".project-table").getAttribute("aria-rowcount")).toBe(String(rows.length + 1));
    expect(await page.locator("[data-total=projects]").textContent()).toBe(String(rows.length));
    // What the county reported of this programme, to the metre.
    expect(await total(page, 0).textContent()).toContain("1,380.6 km");
    expect(await total(page, 0).textContent()).toContain("2,024 km");
    expect(await total(page, 1).textContent()).toContain("806.7 km");
    expect(await total(page, 2).textContent()).toContain("376.4 km");
    const last = rows.at(-1)?.code;
    const atEnd = await eventually(
      async () => {
        await page.locator(".list-scroll").evaluate((box) => box.scrollTo(0, box.scrollHeight));
        return shownCodes(page);
      },
      (codes) => codes.at(-1) === last,
    );
    expect(atEnd.at(-1)).toBe(last);
    expect(await page.locator(".list-more").count()).toBe(0);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 CSV" }).click();
    const file = await readFile(await (await download).path(), "utf8");
    const lines = file.trim().split("\r\n");
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(rows.map(({ code }) => code));
    expect(lines[1]).toContain("模拟数据");
    const workbook = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 Excel" }).click();
    expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/);
    expect((await readFile(await (await workbook).path())).subarray(0, 2).toString()).toBe("PK");
    expect(await violations(page)).toEqual([]);
  });

  test("a row and its mark on the map point at each other; columns and order stay in the link", async () => {
    const { page, map } = await journeys.visit(`projects?area=${QUANNAN}&lang=en`);
    const [first] = await shownCodes(page);
    await page.locator(`[data-code="${first}"]`).hover();
    const isMarked = `window.cuntongMap.getFeatureState({ source: "projects", sourceLayer: "projects", id: "${first}" }).hovered === true`;
    expect(
      await eventually(
        () => page.evaluate(isMarked),
        (isSo) => isSo === true,
      ),
    ).toBe(true);
    const rows = await listed(journeys, { within: QUANNAN }, ["CODE_ASC"]);
    const [lon, lat] = cornerOf(rows.find(({ geometry }) => geometry !== null)?.geometry);
    const pixel = await map.pixelOf(lon, lat);
    // A hand moves on; a map that is still moving hears nothing.
    const tip = await eventually(
      async () => {
        await page.mouse.move(pixel.x - 3, pixel.y);
        await page.mouse.move(pixel.x, pixel.y);
        return (await page.locator(".map-tooltip").allTextContents())[0];
      },
      (text) => text !== undefined,
    );
    const hovered = page.locator("tr[data-hovered=true]");
    await hovered.waitFor();
    expect(tip).toContain(await hovered.getAttribute("data-code"));
    await page.getByText(/^Columns/).click();
    await page.getByRole("checkbox", { name: "Budget" }).check();
    await page.keyboard.press("Escape");
    const budget = page.getByRole("columnheader", { name: "Budget" }).getByRole("button");
    await budget.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/sort=budget/);
    expect(page.url()).toContain("columns=size,works,schedule,money,forecast,without,budget");
    const byBudget = await listed(journeys, { within: QUANNAN }, ["BUDGET_DESC"]);
    const order = await eventually(
      () => shownCodes(page),
      ([code]) => code === byBudget[0]?.code,
    );
    expect(order).toEqual(byBudget.slice(0, order.length).map(({ code }) => code));
    expect(await violations(page)).toEqual([]);
  });

  test("the same projects along time, by deadline, by money and by silence", async () => {
    const asked: unknown[] = [];
    const { page } = await journeys.visit(`projects?area=${QUANNAN}&as=gantt`, {
      waitsForMap: false,
      prepare: async (page) =>
        page.on("request", (request) => {
          const { operationName, variables } = JSON.parse(request.postData() ?? "{}");
          if (operationName === "ProjectRows") asked.push(variables.withMilestones);
        }),
    });
    const row = page.locator(".gantt-row").first();
    await row.waitFor();
    const [first] = await listed(journeys, { within: QUANNAN }, ["PLANNED_FINISH_ASC"]);
    const diamonds = await row
      .getByRole("img", { name: /\d{4}-\d\d-\d\d，(已完成|未到期|逾期未完成)$/ })
      .evaluateAll((all) => all.map((each) => [each.title, each.getAttribute("data-is-done")]));
    expect(diamonds.map(([title, isDone]) => [title?.match(/[\d-]{10}/)?.[0], isDone])).toEqual(
      first?.milestones.map(({ dueOn, doneOn }) => [doneOn ?? dueOn, String(doneOn !== null)]),
    );
    await row.getByRole("link").focus();
    await row.locator(".gantt-told").waitFor();
    expect(await violations(page)).toEqual([]);
    // What fills the screen, and what comes behind it.
    expect(asked.splice(0)).toEqual([true, true]);
    await page.getByRole("button", { name: "节点看板" }).click();
    const cards = page.locator(".deadline-card");
    await cards.first().waitFor();
    const ofYear = (await listed(journeys, { within: QUANNAN }, ["CODE_ASC"])).filter(
      ({ plannedStart }) => plannedStart?.startsWith("2017") === true,
    );
    const isDone = (row: Listed, kind: string) =>
      row.milestones.some((each) => each.kind === kind && each.doneOn !== null);
    const papers = ofYear.filter((row) => isDone(row, "APPROVAL") && isDone(row, "TENDER")).length;
    const started = ofYear.filter((row) => isDone(row, "START") || row.startedOn !== null).length;
    expect(await cards.nth(0).locator(".deadline-figure").textContent()).toContain(
      `${papers} / ${ofYear.length}`,
    );
    expect(await cards.nth(1).locator(".deadline-figure").textContent()).toContain(
      `${started} / ${ofYear.length}`,
    );
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "资金", exact: true }).click();
    await page.locator(".dumbbells [data-code]").first().waitFor();
    const { ahead, levels } = await journeys.ask<{
      ahead: { totalCount: number };
      levels: readonly { key: string }[];
    }>(
      `query ($county: ID!) { ahead: projects(filter: { within: $county, money: AHEAD }) { totalCount }
        levels: projectTotals(filter: { within: $county }, by: FUND_LEVEL) { key } }`,
      { county: QUANNAN },
    );
    expect(await page.getByRole("button", { name: /有钱无进度/ }).textContent()).toContain(
      String(ahead.totalCount),
    );
    expect(await page.locator("[data-of=level] tbody tr").count()).toBe(levels.length);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "逾期未报" }).click();
    await page.locator(".silent-table [data-code]").first().waitFor();
    const silent = await listed(journeys, { within: QUANNAN, overdueDaysMin: 30 }, ["REPORT_OVERDUE_DESC"]);
    expect(await shownCodes(page)).toEqual(silent.map(({ code }) => code));
    expect(page.url()).toContain("as=overdue");
    expect(asked).not.toContain(true);
    expect(asked).toContain(false);
    expect(await violations(page)).toEqual([]);
  });

  test("on a phone rows are cards without a map; nothing found names what to drop", async () => {
    const { page } = await journeys.visit(`projects?area=${QUANNAN}&schedule=finished&stage=proposed`, {
      waitsForMap: false,
      viewport: { width: 390, height: 844 },
    });
    await page.getByRole("button", { name: "取消“进度状态”" }).click();
    await page.getByRole("button", { name: "取消“阶段”" }).click();
    await page.locator(".listed-cards [data-code]").first().waitFor();
    expect(await page.locator(".list-map").count()).toBe(0);
    expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  test("a list that does not come says so, and is asked for again", async () => {
    let isRefused = true;
    const { page } = await journeys.visit(`projects?area=${QUANNAN}`, {
      waitsForMap: false,
      prepare: (page) =>
        page.route("**/graphql", (route) =>
          isRefused && route.request().postData()?.includes("query ProjectRows") === true
            ? route.abort()
            : route.continue(),
        ),
    });
    await page.getByRole("alert").waitFor();
    isRefused = false;
    await page.getByRole("alert").getByRole("button", { name: "重试" }).click();
    await page.locator(".project-table [data-code]").first().waitFor();
  });
});
