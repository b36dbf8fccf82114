import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys } from "./support.ts";
import { openDialog, parsed, take } from "./taken-files.ts";

const COUNTY = "431123";
const LARGE_COUNTY = "520281";
const INDICATOR = "water_quantity";
const _A4_AT_300_DPI = { width: 3508, height: 2480 };

interface Page200<Row> {
  readonly list: {
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function askAll<Row>(journeys: Journeys, query: string, variables: object): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const { list }: Page200<Row> = await journeys.ask<Page200<Row>>(query, { ...variables, after });
    rows.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) return rows;
    after = list.pageInfo.endCursor;
  }
}

const numberText = (value: number | null): string => (value === null ? "" : String(value));

interface VillageRow {
  readonly code: string;
  readonly population: number | null;
  readonly coverage: readonly {
    readonly status: string;
    readonly value: number | null;
    readonly asOf: string;
  }[];
}

const villagesOf = (journeys: Journeys, within: string, indicator: string) =>
  askAll<VillageRow>(
    journeys,
    `query ($within: ID!, $indicator: ID!, $after: String) {
      list: villages(filter: { within: $within }, first: 200, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { code population coverage(indicators: [$indicator]) { status value asOf } }
      }
    }`,
    { within, indicator },
  );

const STATUS: Readonly<Record<string, string>> = {
  MET: "达标",
  PARTIAL: "部分达标",
  UNMET: "未达标",
  UNKNOWN: "情况不明",
  NOT_APPLICABLE: "不适用",
};

describeJourneys("lists and sentences that are taken away", (journeys) => {
  test("a table has every village of a county, in the order of codes, with the figures of the API", async () => {
    const { page } = await journeys.visit(`?area=${LARGE_COUNTY}&indicator=road_hamlet`);
    await openDialog(page);
    const rows = parsed((await take(page, "csv")).bytes);
    const villages = await villagesOf(journeys, LARGE_COUNTY, "road_hamlet");
    expect(villages.length).toBeGreaterThan(200);
    expect(rows.map((row) => row.村代码)).toEqual(villages.map(({ code }) => code));
    expect(rows.map((row) => row.村代码)).toEqual(rows.map((row) => row.村代码).toSorted());
    expect(rows.map((row) => [row.结论, row.数值, row.人口, row.结论日期])).toEqual(
      villages.map(({ population, coverage: [answer] }) => [
        STATUS[answer?.status ?? ""],
        numberText(answer?.value ?? null),
        numberText(population),
        answer?.asOf,
      ]),
    );
    for (const row of rows) {
      expect([row.口径, row.单位, row.数据截至, row.说明]).toEqual([
        "系统核算",
        "m",
        "2017-12-01",
        "模拟数据，不得用于上报",
      ]);
    }
  });

  test("a table of gaps keeps to the legend's filter, on the day and the basis on screen", async () => {
    const { page } = await journeys.visit(
      `?area=${COUNTY}&indicator=${INDICATOR}&lens=gaps&day=2015-06-30&show=orphan`,
    );
    await openDialog(page);
    const rows = parsed((await take(page, "csv")).bytes);
    const gaps = await askAll<{ village: { code: string }; peopleWithout: number | null }>(
      journeys,
      `query ($within: ID!, $indicators: [ID!], $after: String) {
        list: gaps(filter: { within: $within, indicators: $indicators, asOf: "2015-06-30", outlooks: [ORPHAN] }, orderBy: CODE_ASC, first: 200, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { village { code } peopleWithout }
        }
      }`,
      { within: COUNTY, indicators: [INDICATOR] },
    );
    expect(gaps.length).toBeGreaterThan(0);
    expect(rows.map((row) => [row.村代码, row.未覆盖人口, row.结论日期])).toEqual(
      gaps.map(({ village, peopleWithout }) => [village.code, numberText(peopleWithout), "2015-06-30"]),
    );
  });

  test("a map file has the same rows with their places", async () => {
    const { page } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}&lang=en`);
    await openDialog(page);
    const { bytes } = await take(page, "geojson");
    const { features, notice } = JSON.parse(bytes.toString("utf8")) as {
      notice: string;
      features: readonly { geometry: { type: string }; properties: { villageCode: string } }[];
    };
    const villages = await villagesOf(journeys, COUNTY, INDICATOR);
    expect(features.map(({ properties }) => properties.villageCode)).toEqual(
      villages.map(({ code }) => code),
    );
    expect(features[0]?.geometry.type).toBe("Point");
    expect(notice).toContain("simulated data, not for reporting");
  });

  test("projects and sites are listed, too", async () => {
    const { page } = await journeys.visit(`?area=${COUNTY}&lens=projects&sector=water`);
    await openDialog(page);
    const rows = parsed((await take(page, "csv")).bytes);
    const projects = await askAll<{ code: string; budget: number | null }>(
      journeys,
      `query ($within: ID!, $after: String) {
        list: projects(filter: { within: $within, sectors: [WATER] }, orderBy: [CODE_ASC], first: 200, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { code budget }
        }
      }`,
      { within: COUNTY },
    );
    expect(rows.map((row) => [row.项目代码, row.计划总投资])).toEqual(
      projects.map(({ code, budget }) => [code, numberText(budget)]),
    );
    const other = await journeys.visit("?area=360729&lens=relocation");
    await openDialog(other.page);
    const sites = parsed((await take(other.page, "csv")).bytes);
    const { relocationSites } = await journeys.ask<{
      relocationSites: { nodes: readonly { code: string; plannedPersons: number }[] };
    }>('{ relocationSites(filter: { within: "360729" }, first: 200) { nodes { code plannedPersons } } }');
    expect(sites.map((row) => [row.安置点代码, row.计划人数])).toEqual(
      relocationSites.nodes.map(({ code, plannedPersons }) => [code, numberText(plannedPersons)]),
    );
  });

  test("the sentence for the group chat says the figures and their change within a week", async () => {
    const of = async (asOf: string) => {
      const { coverage } = await journeys.ask<{
        coverage: {
          villages: { partial: number; unmet: number };
          people: { partial: number; unmet: number };
        };
      }>(
        "query ($area: ID!, $indicator: ID!, $asOf: Date) { coverage(area: $area, indicator: $indicator, asOf: $asOf) { villages { partial unmet } people { partial unmet } } }",
        { area: COUNTY, indicator: "road_hamlet", asOf },
      );
      const { villages, people } = coverage;
      return { villages: villages.partial + villages.unmet, people: people.partial + people.unmet };
    };
    const [now, before] = [await of("2017-08-16"), await of("2017-08-09")];
    expect(now).not.toEqual(before);
    const { page } = await journeys.visit(`?area=${COUNTY}&indicator=road_hamlet&day=2017-08-16`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const answer = await page.locator(".answer h1").innerText();
    await openDialog(page);
    const field = page.getByRole("textbox", { name: "群通报" });
    await field.waitFor();
    const sentence = await field.inputValue();
    expect(sentence).toContain(`双牌县（2017-08-16，系统核算）：${answer}`);
    const signed = (change: number) => `${change > 0 ? "+" : "−"}${Math.abs(change).toLocaleString("en-US")}`;
    if (now.villages !== before.villages)
      expect(sentence).toContain(`${signed(now.villages - before.villages)} 个村`);
    if (now.people !== before.people) expect(sentence).toContain(`${signed(now.people - before.people)} 人`);
    expect(sentence).toMatch(/模拟数据，不得用于上报。$/);
    await page.getByRole("button", { name: "复制通报" }).press("Enter");
    await page.getByText("已复制").waitFor();
    const copied = await page.evaluate(() =>
      (
        globalThis as unknown as { navigator: { clipboard: { readText(): Promise<string> } } }
      ).navigator.clipboard.readText(),
    );
    expect(copied).toBe(sentence);
  });

  test("where nothing was known a week before, no change is said; a forecast is called one", async () => {
    const { page } = await journeys.visit(`?area=${COUNTY}&indicator=water_safe&basis=reported&lang=en`);
    await openDialog(page);
    const field = page.getByRole("textbox", { name: "For the group chat" });
    await field.waitFor();
    expect(await field.inputValue()).not.toMatch(/within a week/);
    const later = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}&day=2019-06-30&lang=en`);
    await openDialog(later.page);
    const forecast = later.page.getByRole("textbox", { name: "For the group chat" });
    await forecast.waitFor();
    expect(await forecast.inputValue()).toContain("(forecast for 2019-06-30, Computed)");
  });

  test("a page that may not copy shows the text, selected", async () => {
    const { page } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}`, {
      // So is a page on a plain address in an office network: it has no clipboard.
      prepare: (page) =>
        page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })"),
    });
    await page.getByRole("button", { name: "复制链接" }).first().press("Enter");
    const dialog = page.locator("dialog.take-away[open]");
    await dialog.waitFor();
    await dialog.getByRole("button", { name: "复制链接" }).press("Enter");
    await dialog.getByText("请按 Ctrl+C").waitFor();
    const selected = await page.evaluate(() => {
      const field = (
        globalThis as unknown as {
          document: { activeElement: { value: string; selectionStart: number; selectionEnd: number } };
        }
      ).document.activeElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(selected).toBe(page.url());
  });

  test.each([
    ["zh", 1280],
    ["en", 1280],
    ["zh", 390],
    ["en", 390],
  ])("the dialog has no axe violation and gives the focus back (%s, %i)", async (lang, width) => {
    const { page } = await journeys.visit(
      `?area=${COUNTY}&indicator=${INDICATOR}&lang=${lang}&village=431123100220`,
      {
        viewport: { width, height: 844 },
      },
    );
    await openDialog(page);
    await page.locator(".copy-field textarea").first().waitFor();
    expect(await violations(page)).toEqual([]);
    const [inner, outer] = await page
      .locator(".take-away")
      .evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
    await page.keyboard.press("Escape");
    await page.locator("dialog.take-away").waitFor({ state: "detached" });
    // The key was the dialog's: the village beneath stays chosen.
    expect(new URL(page.url()).searchParams.get("village")).toBe("431123100220");
    const focus = await eventually(
      () =>
        page.evaluate(
          () =>
            (globalThis as unknown as { document: { activeElement: { innerText: string } } }).document
              .activeElement.innerText,
        ),
      (seen) => /导出|Export/.test(seen),
    );
    expect(focus).toMatch(/导出|Export/);
  });
});
