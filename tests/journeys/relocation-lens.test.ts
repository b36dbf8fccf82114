import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys, type PageMap } from "./support.ts";

const COUNTY = "140930";
const MS_PER_DAY = 86_400_000;
const dayText = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

interface Origin {
  readonly village: { readonly code: string };
  readonly persons: number;
  readonly moves: readonly { readonly movedOn: string; readonly persons: number }[];
}
interface Site {
  readonly code: string;
  readonly name: string;
  readonly movedPersons: number;
  readonly location: { readonly coordinates: [number, number] };
  readonly origins: readonly Origin[];
}

const sitesOf = async (journeys: Journeys): Promise<readonly Site[]> =>
  (
    await journeys.ask<{ relocationSites: { nodes: readonly Site[] } }>(
      `{ relocationSites(filter: { within: "${COUNTY}" }) { nodes { code name location movedPersons
        origins { village { code } persons moves { movedOn persons } } } } }`,
    )
  ).relocationSites.nodes;

const movedBy = ({ moves }: Origin, day: string): number =>
  moves.filter(({ movedOn }) => movedOn <= day).reduce((sum, { persons }) => sum + persons, 0);

const movedInAll = (sites: readonly Site[], day: string): number =>
  sites.flatMap(({ origins }) => origins).reduce((sum, origin) => sum + movedBy(origin, day), 0);

const vacatedOn = (sites: readonly Site[], day: string): readonly string[] =>
  sites
    .flatMap(({ origins }) => origins)
    .filter((origin) => movedBy(origin, day) >= origin.persons)
    .map(({ village }) => village.code)
    .sort();

const vacatedDrawn = (map: PageMap) => map.codesIn("relocation-vacated");
const slider = (page: Page) => page.getByRole("slider");
const searchOf = (page: Page) => new URL(page.url()).searchParams;
const panel = (page: Page) => page.locator("#panel");

describeJourneys("the relocation lens", (journeys) => {
  test("draws every site and origin, and who has left by the data day", async () => {
    const sites = await sitesOf(journeys);
    const { page, map } = await journeys.visit(`?area=${COUNTY}&lens=relocation`);
    await page.locator(".site-rows tbody tr").first().waitFor();
    const drawn = await eventually(
      () => map.codesIn("relocation-sites"),
      (codes) => codes.length === sites.length,
    );
    expect(drawn).toEqual(sites.map(({ code }) => code).sort());
    expect(
      await eventually(
        () => vacatedDrawn(map),
        (codes) => codes.length > 0,
      ),
    ).toEqual(vacatedOn(sites, "2019-05-05"));
    const moved = sites.reduce((sum, { movedPersons }) => sum + movedPersons, 0);
    expect(movedInAll(sites, "2019-05-05")).toBe(moved);
    await page.locator(".answer", { hasText: `已入住 ${moved.toLocaleString("en-US")} 人` }).waitFor();
  });

  test("moves with time: map, list and sentence agree on every day, and a drag asks for nothing", async () => {
    const sites = await sitesOf(journeys);
    const { page, map, requests } = await journeys.visit(`?area=${COUNTY}&lens=relocation`);
    await eventually(
      () => slider(page).getAttribute("aria-valuetext"),
      (text) => /%/.test(text ?? ""),
    );
    await page.locator(".site-rows tbody tr").first().waitFor();
    await map.drawn();
    const before = requests.length;
    const box = await slider(page).boundingBox();
    if (box === null) throw new Error("The time strip has no place on the page");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width * 0.99, y);
    await page.mouse.down();
    const days: string[] = [];
    for (const share of [0.86, 0.91, 0.5]) {
      await page.mouse.move(box.x + box.width * share, y, { steps: 4 });
      const day = await eventually(
        async () => Number(await slider(page).getAttribute("aria-valuenow")),
        (seen) => !days.includes(dayText(seen)),
      );
      await eventually(
        () => map.day(),
        (shown) => shown === day,
      );
      await map.drawn();
      const text = dayText(day);
      days.push(text);
      const expected = vacatedOn(sites, text);
      expect(
        await eventually(
          () => vacatedDrawn(map),
          (codes) => codes.length === expected.length,
        ),
      ).toEqual(expected);
      await page
        .locator(".answer", { hasText: `已入住 ${movedInAll(sites, text).toLocaleString("en-US")} 人` })
        .waitFor();
      const listed = async () => page.locator(".site-rows tbody td:nth-child(3)").allTextContents();
      await expect
        .poll(async () => (await listed()).map(Number))
        .toEqual(sites.map((site) => movedInAll([site], text)));
      expect(requests.slice(before)).toEqual([]);
    }
    expect(new Set(days).size).toBe(3);
    await page.mouse.up();
    await eventually(
      async () => searchOf(page).get("day"),
      (seen) => seen === days.at(-1),
    );
    expect(searchOf(page).get("day")).toBe(days.at(-1));
  });

  test("a site that is clicked shows its card; the copied link restores it; Escape closes it", async () => {
    const [site] = await sitesOf(journeys);
    const { page, map } = await journeys.visit(`?area=${COUNTY}&lens=relocation&lang=en`);
    await page.locator(".site-rows tbody tr").first().waitFor();
    await map.drawn();
    const { x, y } = await map.pixelOf(...(site?.location.coordinates ?? [0, 0]));
    await page.mouse.click(x, y);
    await panel(page)
      .getByRole("heading", { name: site?.name ?? "" })
      .waitFor();
    expect(searchOf(page).get("site")).toBe(site?.code);
    const rows = page.locator(".site-origins tbody tr");
    expect(await rows.count()).toBe(site?.origins.length);
    await panel(page).getByText("≤ 25 m²/person").waitFor();
    const again = await journeys.visit(new URL(page.url()).search);
    await panel(again.page)
      .getByRole("heading", { name: site?.name ?? "" })
      .waitFor();
    await page.keyboard.press("Escape");
    await eventually(
      async () => searchOf(page).get("site"),
      (seen) => seen === null,
    );
    expect(searchOf(page).get("site")).toBeNull();
  });

  test("works by keyboard: a site from the list, its village, and back", async () => {
    const { page } = await journeys.visit(`?area=${COUNTY}&lens=relocation`);
    await page.locator(".site-rows tbody button").nth(1).focus();
    await page.keyboard.press("Enter");
    await page.locator(".site-card").waitFor();
    const site = searchOf(page).get("site");
    await page.locator(".site-origins tbody button").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".panel-tabs").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".site-card").waitFor();
    expect(searchOf(page).get("site")).toBe(site);
  });

  test("the legend's class filters the marks", async () => {
    const { page, map } = await journeys.visit(`?area=${COUNTY}&lens=relocation&lang=en`);
    await page.locator(".legend-table").getByText("Still leaving", { exact: true }).click();
    const left = await eventually(
      () => map.codesIn("relocation-vacated", "relocation-sites"),
      (codes) => codes.length === 0,
    );
    expect(left).toEqual([]);
    expect(searchOf(page).get("show")).toBe("leaving");
    expect((await map.codesIn("relocation-leaving")).length).toBeGreaterThan(0);
  });

  test("a county without sites, a site without a record and a silent server say so", async () => {
    const empty = await journeys.visit("?area=431123&lens=relocation&lang=en");
    await panel(empty.page).getByText("There are no relocation sites here").waitFor();
    const unknown = await journeys.visit(`?area=${COUNTY}&lens=relocation&site=NOPE&lang=en`);
    await panel(unknown.page).getByText("no site with code NOPE").waitFor();
    let isDown = true;
    const { page } = await journeys.visit(`?area=${COUNTY}&lens=relocation&lang=en`, {
      waitsForMap: false,
      prepare: (page) =>
        page.route("**/graphql", (route) =>
          isDown && (route.request().postData() ?? "").includes("RelocationSites")
            ? route.fulfill({ status: 503, body: "" })
            : route.continue(),
        ),
    });
    await panel(page).getByRole("alert").waitFor();
    isDown = false;
    await panel(page).getByRole("button", { name: "Try again" }).click();
    await page.locator(".site-rows tbody tr").first().waitFor();
  });

  describe("has nothing that axe objects to", () => {
    test.each([
      ["the list", `?area=${COUNTY}&lens=relocation`, ".site-rows", {}],
      ["a site in English", `?area=360729&lens=relocation&site=360729-AZ-02&lang=en`, ".site-card", {}],
      ["all of China", "?lens=relocation", ".site-rows", {}],
      [
        "on a phone",
        `?area=${COUNTY}&lens=relocation`,
        ".site-rows",
        { viewport: { width: 390, height: 844 } },
      ],
    ])("%s", async (_name, search, shown, options) => {
      const { page } = await journeys.visit(search, options);
      await page.locator(shown).first().waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
});
