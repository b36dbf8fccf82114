import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys } from "./support.ts";

const VILLAGE = "431123100220";

interface Answer {
  readonly indicator: { readonly name: string };
  readonly status: string;
}
interface Village {
  readonly name: string;
  readonly households: number;
  readonly computed: readonly Answer[];
  readonly reported: readonly Answer[];
  readonly gaps: readonly { readonly indicator: { readonly name: string } }[];
  readonly hamlets: readonly { readonly name: string }[];
  readonly projects: readonly { readonly name: string }[];
}

const STATUS: Readonly<Record<string, string>> = {
  MET: "达标",
  PARTIAL: "部分达标",
  UNMET: "未达标",
  UNKNOWN: "情况不明",
  NOT_APPLICABLE: "不适用",
};

async function villageOf(journeys: Journeys, code: string, asOf: string | null = null): Promise<Village> {
  const { village } = await journeys.ask<{ village: Village }>(
    `query ($code: ID!, $asOf: Date) { village(code: $code) {
      name households
      computed: coverage(basis: COMPUTED, asOf: $asOf) { indicator { name } status }
      reported: coverage(basis: REPORTED, asOf: $asOf) { indicator { name } status }
      gaps(asOf: $asOf) { indicator { name } }
      hamlets { name }
      projects { name }
    } }`,
    { code, asOf },
  );
  return village;
}

/** The village of a county with the most lines to print. */
async function fullest(journeys: Journeys, within: string): Promise<string> {
  const { villages } = await journeys.ask<{
    villages: { nodes: readonly { code: string; hamlets: readonly object[]; projects: readonly object[] }[] };
  }>(
    "query ($within: ID!) { villages(filter: { within: $within }, first: 200) { nodes { code hamlets { id } projects { code } } } }",
    { within },
  );
  const [first] = villages.nodes.toSorted(
    (a, b) => b.hamlets.length + b.projects.length - a.hamlets.length - a.projects.length,
  );
  return first?.code ?? "";
}

async function printed(page: Page): Promise<{ pages: number; text: string }> {
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const document = await getDocumentProxy(new Uint8Array(file));
  const { text } = await extractText(document, { mergePages: true });
  return { pages: document.numPages, text: text.replaceAll(/\s+/g, " ") };
}

async function openSheet(journeys: Journeys, code: string, search = "", size = { width: 1280, height: 720 }) {
  const { page, atRest } = await journeys.visit(`village/${code}${search}`, {
    waitsForMap: false,
    viewport: size,
  });
  await page.locator(".village-sheet h1, .empty-title").first().waitFor();
  await atRest();
  return page;
}

const rowsOf = (page: Page, table: string): Promise<readonly (readonly string[])[]> =>
  page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) =>
      (rows as unknown as { cells: ArrayLike<{ innerText: string }> }[]).map((row) =>
        Array.from(row.cells, (cell) => cell.innerText.trim()),
      ),
    );

describeJourneys("the village sheet", (journeys) => {
  test("says what the API says, on both bases", async () => {
    const village = await villageOf(journeys, VILLAGE);
    const page = await openSheet(journeys, VILLAGE);
    expect(await page.locator("h1").innerText()).toContain(village.name);
    const rows = await rowsOf(page, ".sheet-indicators");
    expect(rows).toHaveLength(12);
    rows.forEach((cells, place) => {
      expect(cells[0]).toBe(village.computed[place]?.indicator.name);
      expect(cells[2]?.split(/\s/)[0]).toBe(STATUS[village.computed[place]?.status ?? ""]);
      expect(cells[3]?.split(/\s/)[0]).toBe(STATUS[village.reported[place]?.status ?? ""]);
    });
    const gaps = await page.locator(".sheet-gap th").allInnerTexts();
    expect(gaps).toEqual(village.gaps.map(({ indicator }) => indicator.name));
    expect(await page.locator(".sheet-facts").innerText()).toContain(
      String(village.households.toLocaleString("en-US")),
    );
    expect((await rowsOf(page, ".sheet-hamlets")).map(([name]) => name)).toEqual(
      village.hamlets.map(({ name }) => name),
    );
    expect((await rowsOf(page, ".sheet-projects")).map(([name]) => name)).toEqual(
      village.projects.map(({ name }) => name),
    );
  });

  test("shows another day when the address asks for one, and says so", async () => {
    const day = "2012-06-30";
    const village = await villageOf(journeys, VILLAGE, day);
    const page = await openSheet(journeys, VILLAGE, `?day=${day}`);
    const statuses = (await rowsOf(page, ".sheet-indicators")).map((cells) => cells[2]?.split(/\s/)[0]);
    expect(statuses).toEqual(village.computed.map(({ status }) => STATUS[status]));
    expect(await page.locator(".sheet-day").innerText()).toContain(day);
  });

  test.each(["431123", "520281"])(
    "the fullest village of %s prints on one page in both languages",
    async (county) => {
      const code = await fullest(journeys, county);
      const { name } = await villageOf(journeys, code);
      for (const [search, footers] of [
        ["", ["界线仅供示意，不作划界依据", "模拟数据，不得用于上报", "一村一表"]],
        [
          "?lang=en",
          ["boundaries are indicative only", "simulated data, not for reporting", "Village sheet"],
        ],
      ] as const) {
        const page = await openSheet(journeys, code, search);
        const { pages, text } = await printed(page);
        expect(pages).toBe(1);
        for (const said of [name, code, ...footers]) expect(text).toContain(said);
        // The page's own tools stay on the screen.
        expect(text).not.toMatch(/打印或存为|Print or save/);
      }
    },
  );

  test("an unknown code gets an answer", async () => {
    const unknown = await openSheet(journeys, "999999999999");
    expect(await unknown.locator(".empty-title").innerText()).toContain("999999999999");
    expect(await unknown.getByRole("button", { name: "打印或存为 PDF" }).isDisabled()).toBe(true);
    expect(await violations(unknown)).toEqual([]);
  });

  test("codes that were given up are said, with what stands in their place", async () => {
    const page = await openSheet(journeys, await fullest(journeys, "520281"));
    const changes = page.locator(".sheet-changes");
    await changes.waitFor();
    expect(await changes.innerText()).toMatch(/盘县 520222 → 盘州市 520281/);
  });

  test("is reached from the village panel, and leads back to the map", async () => {
    const { page } = await journeys.visit(`?area=431123&village=${VILLAGE}`);
    await page.getByRole("link", { name: "一村一表" }).click();
    await page.locator(".village-sheet h1").waitFor();
    expect(new URL(page.url()).pathname).toBe(`/village/${VILLAGE}`);
    await page.getByRole("link", { name: "在地图上查看" }).click();
    const search = await eventually(
      async () => new URL(page.url()).searchParams,
      (seen) => seen.get("village") === VILLAGE,
    );
    expect(search.get("area")).toBe("431123");
  });

  test.each([
    ["", 1280],
    ["?lang=en", 1280],
    ["", 390],
    ["?lang=en", 390],
  ])("has no axe violation, and nothing wider than the window (%s, %i)", async (search, width) => {
    const page = await openSheet(journeys, VILLAGE, search, { width, height: 844 });
    expect(await violations(page)).toEqual([]);
    const body = page.locator(".page-body");
    const [inner, outer] = await body.evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
  });
});
