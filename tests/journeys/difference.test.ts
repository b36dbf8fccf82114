import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys, type PageMap } from "./support.ts";

const COUNTY = "140930";
const INDICATOR = "water_quantity";
const MS_PER_DAY = 86_400_000;
const dayText = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

const LAYERS = {
  CLAIMED_NOT_EVIDENCED: "difference-claimed",
  EVIDENCED_NOT_CLAIMED: "difference-evidenced",
  UNKNOWN: "difference-undecided",
  AGREED: "difference-agreed",
} as const;

interface Village {
  readonly code: string;
  readonly name: string;
  readonly population: number | null;
  readonly coverage: readonly { readonly agreement: string }[];
}

interface Count {
  readonly reported: string;
  readonly computed: string;
  readonly agreement: string;
  readonly villages: number;
}

async function villagesOf(journeys: Journeys, asOf: string): Promise<readonly Village[]> {
  const { villages } = await journeys.ask<{ villages: { nodes: readonly Village[] } }>(
    `query ($within: ID!, $indicators: [ID!], $asOf: Date) {
      villages(filter: { within: $within }, first: 200) {
        nodes { code name population coverage(indicators: $indicators, asOf: $asOf) { agreement } }
      }
    }`,
    { within: COUNTY, indicators: [INDICATOR], asOf },
  );
  return villages.nodes;
}

async function agreementsOf(journeys: Journeys, asOf: string): Promise<Record<string, readonly string[]>> {
  const nodes = await villagesOf(journeys, asOf);
  const of = (...agreements: readonly string[]) =>
    nodes
      .filter(({ coverage }) => agreements.includes(coverage[0]?.agreement ?? "UNKNOWN"))
      .map(({ code }) => code)
      .sort();
  return {
    CLAIMED_NOT_EVIDENCED: of("CLAIMED_NOT_EVIDENCED"),
    EVIDENCED_NOT_CLAIMED: of("EVIDENCED_NOT_CLAIMED"),
    UNKNOWN: of("UNKNOWN"),
    AGREED: of("BOTH_MET", "BOTH_UNMET"),
  };
}

async function agreementsDrawn(map: PageMap): Promise<Record<string, readonly string[]>> {
  const drawn = await Promise.all(
    Object.entries(LAYERS).map(async ([agreement, layer]) => [agreement, await map.codesIn(layer)] as const),
  );
  return Object.fromEntries(drawn);
}

const countsOf = async (journeys: Journeys, asOf: string | null = null): Promise<readonly Count[]> => {
  const { coverageAgreement } = await journeys.ask<{ coverageAgreement: readonly Count[] }>(
    `query ($area: ID!, $indicator: ID!, $asOf: Date) {
      coverageAgreement(area: $area, indicator: $indicator, asOf: $asOf) { reported computed agreement villages }
    }`,
    { area: COUNTY, indicator: INDICATOR, asOf },
  );
  return coverageAgreement;
};

const villagesIn = (counts: readonly Count[], agreement: string): number =>
  counts.filter((count) => count.agreement === agreement).reduce((sum, { villages }) => sum + villages, 0);

const slider = (page: Page) => page.getByRole("slider");
const panel = (page: Page) => page.locator(".right-panel");

/** Both ways of the map's day: what it says, and when it has drawn it. */
async function dayDrawn(map: PageMap, day: string): Promise<void> {
  await eventually(
    () => map.day(),
    (shown) => dayText(shown) === day,
  );
  await map.drawn();
}

const DIFFERENCE = `?area=${COUNTY}&indicator=${INDICATOR}&basis=difference`;

describeJourneys("reported against computed", (journeys) => {
  test("draws every village by what the two bases say together, and says how many", async () => {
    const { page, map } = await journeys.visit(DIFFERENCE);
    await dayDrawn(map, "2019-05-05");
    const answered = await agreementsOf(journeys, "2019-05-05");
    expect(answered.CLAIMED_NOT_EVIDENCED?.length).toBeGreaterThan(3);
    expect(await agreementsDrawn(map)).toEqual(answered);
    const counts = await countsOf(journeys);
    const claimed = villagesIn(counts, "CLAIMED_NOT_EVIDENCED");
    await page.getByRole("heading", { name: `${claimed} 个村上报达标、核算未达标` }).waitFor();
    const cells = await page.locator(".difference-matrix .matrix-cell b").allTextContents();
    expect(cells.map(Number)).toEqual(counts.map(({ villages }) => villages));
    const all = (await villagesOf(journeys, "2019-05-05")).length;
    expect(cells.map(Number).reduce((sum, villages) => sum + villages, 0)).toBe(all);
  });

  test("dragging time asks for nothing and shows the differences of each day", async () => {
    const { page, map, requests } = await journeys.visit(`${DIFFERENCE}&lens=gaps`);
    await dayDrawn(map, "2019-05-05");
    await page.locator(".findings .gap-row").first().waitFor();
    const before = requests.length;
    const box = await slider(page).boundingBox();
    if (box === null) throw new Error("The time strip has no place on the page");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.5, y);
    await page.mouse.down();
    const seen: string[] = [];
    for (const share of [0.2, 0.8]) {
      await page.mouse.move(box.x + box.width * share, y, { steps: 5 });
      const day = await eventually(
        async () => dayText(Number(await slider(page).getAttribute("aria-valuenow"))),
        (shown) => !seen.includes(shown) && shown !== "2019-05-05",
      );
      await dayDrawn(map, day);
      expect(requests.slice(before)).toEqual([]);
      expect(await agreementsDrawn(map)).toEqual(await agreementsOf(journeys, day));
      seen.push(day);
    }
    await page.mouse.up();
    const counts = await countsOf(journeys, seen[1]);
    const cells = page.locator(".difference-matrix .matrix-cell b");
    const shown = await eventually(
      async () => (await cells.allTextContents()).map(Number),
      (found) => JSON.stringify(found) === JSON.stringify(counts.map(({ villages }) => villages)),
    );
    expect(shown).toEqual(counts.map(({ villages }) => villages));
  });

  test("a class of the legend filters the map and the findings", async () => {
    const { page, map } = await journeys.visit(DIFFERENCE);
    const claimed = page.locator(".legend-class", { hasText: "上报达标、核算未达标" });
    const counts = await countsOf(journeys);
    const figure = claimed.locator("xpath=ancestor::tr/td[2]");
    await eventually(
      () => figure.textContent(),
      (text) => text !== "…",
    );
    expect(Number(await figure.textContent())).toBe(villagesIn(counts, "CLAIMED_NOT_EVIDENCED"));
    await claimed.click();
    await eventually(
      () => map.codesIn(LAYERS.AGREED),
      (codes) => codes.length === 0,
    );
    expect(await map.codesIn(LAYERS.AGREED, LAYERS.UNKNOWN)).toEqual([]);
    expect((await map.codesIn(LAYERS.CLAIMED_NOT_EVIDENCED)).length).toBeGreaterThan(3);
    await page.goto(`${journeys.url()}/${DIFFERENCE}&show=agreed`, { waitUntil: "commit" });
    await panel(page).getByText("图例隐藏了不一致的类别").waitFor();
  });

  test("findings stand by people, and each opens its evidence on both sides", async () => {
    const { page } = await journeys.visit(`${DIFFERENCE}&lang=en`);
    const first = page.locator(".findings .gap-row").first();
    await first.waitFor();
    const villages = (await villagesOf(journeys, "2019-05-05"))
      .filter(({ coverage }) => coverage[0]?.agreement === "CLAIMED_NOT_EVIDENCED")
      .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0));
    expect(await page.locator(".findings .gap-row").count()).toBe(villages.length);
    await first.focus();
    await page.keyboard.press("Enter");
    const sides = page.locator(".both-sides");
    await sides.waitFor();
    expect(new URL(page.url()).searchParams.get("village")).toBe(villages[0]?.code);
    const { village } = await journeys.ask<{
      village: {
        coverage: readonly { value: number; reason: string }[];
        observations: readonly { quote: string; source: string }[];
      };
    }>(
      `query ($code: ID!, $indicators: [ID!], $indicator: ID!) { village(code: $code) {
        coverage(indicators: $indicators) { value reason(language: EN) }
        observations(indicator: $indicator) { quote source } } }`,
      { code: villages[0]?.code, indicators: [INDICATOR], indicator: INDICATOR },
    );
    const text = (await sides.textContent()) ?? "";
    expect(text).toContain(village.observations[0]?.quote);
    expect(text).toContain(village.observations[0]?.source);
    expect(text).toContain(village.coverage[0]?.reason);
    expect(text).toContain(String(village.coverage[0]?.value));
    expect(await violations(page)).toEqual([]);
  });

  test("in all of China counties tell how many, and where nothing can be compared", async () => {
    const { page } = await journeys.visit(`?indicator=${INDICATOR}&basis=difference`);
    const { areas } = await journeys.ask<{
      areas: { nodes: readonly { name: string; agreement: readonly Count[] }[] };
    }>(
      `query ($indicator: ID!) { areas(filter: { level: COUNTY, hasData: true }, first: 200) {
        nodes { name agreement(indicator: $indicator) { reported computed agreement villages } } } }`,
      { indicator: INDICATOR },
    );
    expect(areas.nodes).toHaveLength(5);
    for (const { name, agreement } of areas.nodes) {
      const row = page.locator(".counties-apart tbody tr", { hasText: name });
      await row.waitFor();
      const isComparable =
        villagesIn(agreement, "UNKNOWN") < agreement.reduce((sum, { villages }) => sum + villages, 0);
      const figure = isComparable ? String(villagesIn(agreement, "CLAIMED_NOT_EVIDENCED")) : "–";
      expect(await row.locator("td").first().textContent()).toBe(figure);
      expect(await page.locator(".map-callout", { hasText: name }).textContent()).toContain(figure);
    }
    expect(await violations(page)).toEqual([]);
  });

  test("an indicator nobody reported on says so, in both languages", async () => {
    const { page } = await journeys.visit(`?area=520281&indicator=bus&basis=difference&lang=en`);
    await page.getByRole("heading", { name: /530 villages cannot be compared/ }).waitFor();
    await panel(page).getByText("Nothing was reported by this day").waitFor();
    await page.getByRole("button", { name: "中文" }).or(page.getByTitle("中文")).first().click();
    await panel(page).getByText("这一天没有上报数据").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("on a phone the basis is one choice away", async () => {
    const { page } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await page.getByLabel("口径").selectOption("difference");
    await page.getByRole("heading", { name: /上报达标、核算未达标/ }).waitFor();
    await page.locator(".difference-matrix").waitFor();
    const width = await page.locator("html").evaluate((element) => element.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });

  test("a question that fails can be asked again", async () => {
    let isBroken = true;
    const { page } = await journeys.visit(DIFFERENCE, {
      waitsForMap: false,
      prepare: (page) =>
        page.route("**/graphql", (route) =>
          isBroken && (route.request().postData() ?? "").includes("AreaAgreement")
            ? route.abort()
            : route.fallback(),
        ),
    });
    const notice = panel(page).getByRole("alert");
    await notice.waitFor();
    isBroken = false;
    await notice.getByRole("button").click();
    await page.locator(".difference-matrix").waitFor();
  });
});
