import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys } from "./support.ts";

const COUNTY = "431123";
const OTHER = "520281";
const INDICATOR = "water_quantity";
const FROM = "2017-11-30";
const TO = "2018-11-30";
const DAYS = `compare?area=${COUNTY}&indicator=${INDICATOR}&lang=en`;

interface Summary {
  readonly villages: { readonly met: number; readonly partial: number; readonly unmet: number };
  readonly people: { readonly unmet: number };
}
interface Village {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly coverage: readonly { readonly status: string }[];
}

const coverageOf = async (journeys: Journeys, area: string, asOf: string): Promise<Summary> =>
  (
    await journeys.ask<{ coverage: Summary }>(
      `query ($area: ID!, $indicator: ID!, $asOf: Date!) {
        coverage(area: $area, indicator: $indicator, asOf: $asOf) { villages { met partial unmet } people { unmet } }
      }`,
      { area, indicator: INDICATOR, asOf },
    )
  ).coverage;

/** Every village of the county with its answer on a day, asked for village by village. */
const answersOn = async (journeys: Journeys, asOf: string): Promise<readonly Village[]> =>
  (
    await journeys.ask<{ villages: { nodes: readonly Village[] } }>(
      `query ($area: ID!, $indicators: [ID!], $asOf: Date!) {
        villages(filter: { within: $area }, first: 200) { nodes { code name nameEn coverage(indicators: $indicators, asOf: $asOf) { status } } }
      }`,
      { area: COUNTY, indicators: [INDICATOR], asOf },
    )
  ).villages.nodes;

const cellsOf = async (page: Page, row: string): Promise<readonly string[]> => {
  const found = page
    .locator(".compare-table tbody tr")
    .filter({ has: page.getByRole("rowheader", { name: row, exact: true }) });
  await found.waitFor();
  return (await found.locator("td").allTextContents()).map((text) => text.trim());
};

const number = (value: number): string => value.toLocaleString("en-US");
const signed = (value: number): string =>
  value === 0 ? "0" : `${value > 0 ? "+" : "−"}${number(Math.abs(value))}`;

/** Where each of the two maps looks. */
const cameras = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    (
      (
        globalThis as unknown as {
          cuntongMaps?: readonly { getCenter(): { lng: number; lat: number }; getZoom(): number }[];
        }
      ).cuntongMaps ?? []
    ).map((map) => {
      const { lng, lat } = map.getCenter();
      return `${lng.toFixed(4)},${lat.toFixed(4)},${map.getZoom().toFixed(2)}`;
    }),
  );

const bothDrawn = (page: Page) =>
  eventually(
    () => cameras(page),
    (seen) => seen.length === 2,
  );

describeJourneys("comparing", (journeys) => {
  test("two days of a county: figures, differences and the villages between them are the API's", async () => {
    const { page } = await journeys.visit(DAYS);
    const [before, after] = await Promise.all([
      coverageOf(journeys, COUNTY, FROM),
      coverageOf(journeys, COUNTY, TO),
    ]);
    const without = await cellsOf(page, "People without");
    expect(without.slice(0, 2)).toEqual([number(before.people.unmet), number(after.people.unmet)]);
    expect(without[2]).toContain(signed(after.people.unmet - before.people.unmet));
    const met = await cellsOf(page, "Villages met");
    expect(met.slice(0, 2)).toEqual([String(before.villages.met), String(after.villages.met)]);
    expect(met[2]).toContain(signed(after.villages.met - before.villages.met));

    const [then, later] = await Promise.all([answersOn(journeys, FROM), answersOn(journeys, TO)]);
    const changed = then.filter(({ code, coverage }) => {
      const other = later.find((village) => village.code === code);
      return other?.coverage[0]?.status !== coverage[0]?.status;
    });
    expect(changed.length).toBeGreaterThan(0);
    await page.locator(".changed-village").first().waitFor();
    const listed = await page.locator(".changed-village b").allTextContents();
    expect(listed.toSorted()).toEqual(changed.map(({ name, nameEn }) => nameEn ?? name).toSorted());
    await bothDrawn(page);
    expect(await violations(page)).toEqual([]);
  });

  test("both maps of one county move as one, and a link brings the place back", async () => {
    const { page } = await journeys.visit(DAYS);
    await bothDrawn(page);
    const [start] = await cameras(page);
    await page.locator(".compare-side canvas").first().focus();
    await page.keyboard.press("+");
    const seen = await eventually(
      () => cameras(page),
      ([left, right]) => left !== start && left === right && page.url().includes("camera="),
    );
    expect(seen[0]).not.toBe(start);
    expect(seen[1]).toBe(seen[0]);
    const camera = new URL(page.url()).searchParams.get("camera");
    const link = await journeys.visit(`${DAYS}&camera=${camera}`);
    await bothDrawn(link.page);
    const [zoomed] = await eventually(
      () => cameras(link.page),
      ([left]) => left === camera,
    );
    expect(zoomed).toBe(camera);
  });

  test("days are chosen by hand, swapped, and kept in the URL", async () => {
    const { page } = await journeys.visit(DAYS);
    const right = page.locator(".compare-side").nth(1).locator("input[type=date]");
    await right.fill("2015-06-30");
    await eventually(
      async () => page.url(),
      (url) => url.includes("with=2015-06-30"),
    );
    const after = await coverageOf(journeys, COUNTY, "2015-06-30");
    await eventually(
      () => cellsOf(page, "Villages met"),
      (cells) => cells[1] === String(after.villages.met),
    );
    expect((await cellsOf(page, "Villages met"))[1]).toBe(String(after.villages.met));
    await page.getByRole("button", { name: "Swap sides" }).click();
    await eventually(
      () => cellsOf(page, "Villages met"),
      (cells) => cells[0] === String(after.villages.met),
    );
    expect((await cellsOf(page, "Villages met"))[0]).toBe(String(after.villages.met));
    expect(page.url()).toContain("day=2015-06-30");
    expect(page.url()).toContain(`with=${FROM}`);
  });

  test("two areas: each on its own data day, each map where it likes", async () => {
    const { page } = await journeys.visit(`${DAYS}&with=${OTHER}`);
    const [left, right] = await Promise.all([
      coverageOf(journeys, COUNTY, FROM),
      coverageOf(journeys, OTHER, "2017-12-01"),
    ]);
    const met = await cellsOf(page, "Villages met");
    expect(met.slice(0, 2)).toEqual([String(left.villages.met), String(right.villages.met)]);
    const [a, b] = await bothDrawn(page);
    expect(a).not.toBe(b);
    expect(await page.locator(".changed-village").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  test("another area is chosen in the empty side, and one that does not exist says so", async () => {
    const { page } = await journeys.visit(DAYS);
    await page.getByRole("button", { name: "Two areas" }).click();
    await page.locator(".empty", { hasText: "Choose an area" }).waitFor();
    expect(await violations(page)).toEqual([]);
    const unknown = await journeys.visit(`${DAYS}&with=999999`);
    await unknown.page.getByText("There is no area with code 999999").waitFor();
  });

  test("a changed village opens on the map, on the day of the left side", async () => {
    const { page } = await journeys.visit(DAYS);
    const first = page.locator(".changed-village").first();
    await first.waitFor();
    const name = await first.locator("b").textContent();
    await first.click();
    await page.locator("#panel h2", { hasText: name ?? "" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/");
  });

  test("on a phone one side stands under the other, in Chinese as well", async () => {
    const { page } = await journeys.visit(`compare?area=${COUNTY}&indicator=${INDICATOR}`, {
      viewport: { width: 390, height: 844 },
    });
    await cellsOf(page, "达标村");
    const [first, second] = await Promise.all(
      [0, 1].map((place) => page.locator(".compare-side").nth(place).boundingBox()),
    );
    expect(second?.y ?? 0).toBeGreaterThan((first?.y ?? 0) + (first?.height ?? 0) - 1);
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBe(390);
    expect(await violations(page)).toEqual([]);
  });
});
