import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys } from "./support.ts";

const COUNTY = "431123";
const INDICATOR = "water_quantity";
const DAY = "2017-11-30";
const HOME = `?area=${COUNTY}&indicator=${INDICATOR}`;

interface Sums {
  readonly all: {
    readonly totalCount: number;
    readonly population: number;
    readonly nodes: readonly { readonly name: string }[];
  };
  readonly met: { readonly totalCount: number };
  readonly unmet: { readonly totalCount: number };
  readonly gaps: { readonly peopleWithout: number };
}

const insideOf = (page: Page): string => new URL(page.url()).searchParams.get("inside") ?? "";

/** What the URL says is drawn, as a polygon. */
function polygonOf(inside: string) {
  const numbers = inside.split(",").map(Number);
  const corners = Array.from({ length: numbers.length / 2 }, (_, place) =>
    numbers.slice(2 * place, 2 * place + 2),
  );
  const [a = [], b = []] = corners;
  const [west = 0, south = 0, east = 0, north = 0] = [a[0], a[1], b[0], b[1]];
  const box = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const ring = corners.length === 2 ? box : corners;
  return { type: "Polygon", coordinates: [[...ring, ring[0]]] };
}

const sumsInside = (journeys: Journeys, inside: string): Promise<Sums> =>
  journeys.ask<Sums>(
    `query ($inside: GeoJSON!, $indicator: ID!, $asOf: Date!) {
      all: villages(filter: { inside: $inside }, orderBy: [POPULATION_DESC], first: 5) { totalCount population nodes { name } }
      met: villages(filter: { inside: $inside, coverage: { indicator: $indicator, asOf: $asOf, status: [MET] } }, first: 0) { totalCount }
      unmet: villages(filter: { inside: $inside, coverage: { indicator: $indicator, asOf: $asOf, status: [UNMET] } }, first: 0) { totalCount }
      gaps(filter: { inside: $inside, indicators: [$indicator], asOf: $asOf }, first: 0) { peopleWithout }
    }`,
    { inside: polygonOf(inside), indicator: INDICATOR, asOf: DAY },
  );

const card = (page: Page) => page.locator(".selection-card");

/** The figures of the card, in their order: villages, people, households, people without. */
async function figures(page: Page): Promise<readonly string[]> {
  await card(page).locator(".selection-figures dd").first().waitFor();
  return card(page).locator(".selection-figures dd").allTextContents();
}

async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 3 });
  await page.mouse.move(...to, { steps: 3 });
  await page.mouse.up();
}

const drawn = (page: Page) =>
  eventually(
    async () => insideOf(page),
    (inside) => inside !== "",
  );

describeJourneys("selecting on the map", (journeys) => {
  test("a box sums the people and villages inside, as the API does, and a link brings it back", async () => {
    const { page } = await journeys.visit(`${HOME}&lang=en`);
    await page.getByRole("button", { name: "Select" }).click();
    await drag(page, [400, 250], [640, 430]);
    const inside = await drawn(page);
    const sums = await sumsInside(journeys, inside);
    expect(sums.all.totalCount).toBeGreaterThan(20);
    const shown = await figures(page);
    expect(shown[0]).toBe(String(sums.all.totalCount));
    expect(shown[1]).toBe(`${(sums.all.population / 1000).toFixed(1)} k`);
    expect(shown[3]).toBe(sums.gaps.peopleWithout.toLocaleString("en-US"));
    await card(page).locator(".legend-table").waitFor();
    const rows = await card(page).locator(".legend-table tbody tr").allTextContents();
    expect(rows[0]).toMatch(new RegExp(`^\\s*Met${sums.met.totalCount}`));
    expect(rows[2]).toMatch(new RegExp(`^\\s*Unmet${sums.unmet.totalCount}`));
    expect(await violations(page)).toEqual([]);

    const link = await journeys.visit(`${HOME}&lang=en&inside=${inside}`);
    expect(await figures(link.page)).toEqual(shown);
    expect(await link.page.locator(".drawn-shape polygon").count()).toBe(1);
  });

  test("a drag with Shift draws at once, and leaves the map where it is", async () => {
    const { page, map } = await journeys.visit(HOME);
    const before = await map.camera();
    await page.keyboard.down("Shift");
    await drag(page, [420, 260], [600, 420]);
    await page.keyboard.up("Shift");
    expect(await drawn(page)).toMatch(/^[\d.]+,[\d.]+,[\d.]+,[\d.]+$/);
    expect(await map.camera()).toEqual(before);
  });

  test("a polygon is drawn by clicks; crossing edges are refused, and a corner can be taken back", async () => {
    const { page } = await journeys.visit(`${HOME}&lang=en&lens=gaps`);
    await page.keyboard.press("b");
    await page.getByRole("button", { name: "Polygon" }).click();
    await page.locator(".drawing").focus();
    for (const [x, y] of [
      [400, 250],
      [640, 430],
      [640, 250],
      [400, 430],
    ] as const) {
      await page.mouse.click(x, y);
      // Two clicks at once are a double click.
      await page.waitForTimeout(600);
    }
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator(".drawing-refusal", { hasText: "cross" }).waitFor();
    expect(insideOf(page)).toBe("");
    await page.keyboard.press("Backspace");
    await page.mouse.dblclick(500, 200);
    const inside = await drawn(page);
    expect(inside.split(",").length).toBeGreaterThanOrEqual(6);
    const sums = await sumsInside(journeys, inside);
    expect((await figures(page))[0]).toBe(String(sums.all.totalCount));
    expect(await card(page).locator(".legend-table").textContent()).toContain("No project");
  });

  test("by keys alone: B, arrows, Enter; Escape leaves the tool, then the selection", async () => {
    const { page } = await journeys.visit(HOME);
    await page.keyboard.press("b");
    await page.locator(".drawing").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".drawing").waitFor({ state: "detached" });
    await page.keyboard.press("b");
    for (const key of ["ArrowLeft", "ArrowLeft", "ArrowUp", "Enter"]) await page.keyboard.press(key);
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown", "Shift+ArrowDown"])
      await page.keyboard.press(key);
    await page.keyboard.press("Enter");
    const inside = await drawn(page);
    const sums = await sumsInside(journeys, inside);
    expect(sums.all.totalCount).toBeGreaterThan(0);
    expect((await figures(page))[0]).toBe(String(sums.all.totalCount));
    await page.getByRole("button", { name: "清除框选" }).click();
    await card(page).waitFor({ state: "detached" });
    expect(insideOf(page)).toBe("");
  });

  test("each village inside opens, and closing it leads back", async () => {
    const inside = "111.42,26.02,111.78,25.79";
    const { page } = await journeys.visit(`${HOME}&inside=${inside}`);
    const { all } = await sumsInside(journeys, inside);
    await card(page)
      .getByRole("button", { name: new RegExp(`^${all.nodes[0]?.name}`) })
      .click();
    await page.locator("#panel h2", { hasText: all.nodes[0]?.name ?? "" }).waitFor();
    await page.keyboard.press("Escape");
    await card(page).waitFor();
    expect(insideOf(page)).toBe(inside);
  });

  test("a shape with nobody inside says so, and a link with a broken shape is told", async () => {
    const empty = await journeys.visit(`${HOME}&lang=en&inside=111.0,25.0,111.01,25.01`);
    await empty.page.getByText("No village is inside").waitFor();
    expect(await violations(empty.page)).toEqual([]);
    const broken = await journeys.visit(`${HOME}&lang=en&inside=111,25,112,26,112,25,111,26`);
    await broken.page.getByText("drawn shape").waitFor();
  });

  test("a finger draws a box on a phone, and the sums stand in the sheet", async () => {
    const { page } = await journeys.visit(HOME, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.locator(".map-buttons .select-button").click();
    await page.touchscreen.tap(120, 240);
    await page.touchscreen.tap(270, 380);
    const inside = await drawn(page);
    const sums = await sumsInside(journeys, inside);
    expect((await figures(page))[0]).toBe(String(sums.all.totalCount));
    expect(await violations(page)).toEqual([]);
  });
});
