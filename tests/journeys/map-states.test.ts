import { describe, expect, test } from "vitest";
import { COUNTY, STATUS_LAYERS, type Villages } from "./answers-on-map.ts";
import { violations } from "./axe.ts";
import { openBrowserWithoutGraphics } from "./browser-without-graphics.ts";
import { describeJourneys, eventually } from "./support.ts";

describeJourneys("the map in every state", (journeys) => {
  describe("has nothing that axe objects to", () => {
    test.each([
      ["China", "", {}],
      ["a county", `?area=${COUNTY}`, {}],
      ["gaps in English", `?area=${COUNTY}&lens=gaps&lang=en`, {}],
      ["on a phone", `?area=${COUNTY}`, { viewport: { width: 390, height: 844 } }],
    ])("%s", async (_name, search, options) => {
      const { page } = await journeys.visit(search, options);
      await page.waitForTimeout(1000);
      expect(await violations(page)).toEqual([]);
    });

    test("a village", async () => {
      const { villages } = await journeys.ask<Villages>(
        `{ villages(filter: { within: "${COUNTY}" }, first: 1) { nodes { code } } }`,
      );
      const { page } = await journeys.visit(`?area=${COUNTY}&village=${villages.nodes[0]?.code}`);
      await page.locator(".map-selected > span").waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  describe("says what is the matter", () => {
    test("while it loads, rows keep their places", async () => {
      const { page } = await journeys.visit(`?area=${COUNTY}&lang=en`, {
        waitsForMap: false,
        prepare: (page) => page.route("**/graphql", () => new Promise(() => {})),
      });
      await page.locator("[aria-busy=true], [role=status]").first().waitFor();
      expect(await page.locator(".skeleton").count()).toBeGreaterThan(0);
    });

    test("when the server gives no answer, and tries again when asked", async () => {
      let isDown = true;
      const { page } = await journeys.visit(`?area=${COUNTY}&lang=en`, {
        waitsForMap: false,
        prepare: (page) =>
          page.route("**/graphql", (route) =>
            isDown ? route.fulfill({ status: 503, body: "" }) : route.continue(),
          ),
      });
      const alert = page.locator("#panel").getByRole("alert").first();
      await alert.waitFor();
      expect(await alert.textContent()).toContain("Could not load");
      isDown = false;
      await alert.getByRole("button", { name: "Try again" }).click();
      await page.locator("#panel", { hasText: "Shuangpai" }).waitFor();
    });

    test("when tiles are refused, and draws them when they come", async () => {
      let isDown = true;
      const { page, map } = await journeys.visit(`?area=${COUNTY}&lang=en`, {
        waitsForMap: false,
        prepare: (page) =>
          page
            .context()
            .route(/\/tiles\/coverage.*\.mvt/, (route) =>
              isDown ? route.fulfill({ status: 503 }) : route.continue(),
            ),
      });
      const trouble = page.locator(".map-trouble");
      await trouble.waitFor();
      isDown = false;
      await trouble.getByRole("button").click();
      const drawn = await eventually(
        () => map.codesIn(STATUS_LAYERS.MET),
        (codes) => codes.length > 0,
      );
      expect(drawn.length).toBeGreaterThan(0);
      await trouble.waitFor({ state: "detached" });
    });

    test("when an area has no data, or no area has the code", async () => {
      const empty = await journeys.visit("?area=110101&lang=en", { waitsForMap: false });
      await empty.page.locator("#panel", { hasText: "has no data yet" }).waitFor();
      await empty.page.locator(".answer h1", { hasText: "has no data yet" }).waitFor();
      await empty.atRest();
      expect(await empty.page.locator(".skeleton, .strip-area").count()).toBe(0);
      expect(await empty.page.locator(".map-attribution").textContent()).not.toMatch(/simulated/i);
      const unknown = await journeys.visit("?area=999999&lang=en", { waitsForMap: false });
      await unknown.page.locator("#panel", { hasText: "999999" }).waitFor();
      await unknown.page.getByRole("radio", { name: "Hardened road" }).waitFor();
      expect(await unknown.page.locator(".answer").count()).toBe(0);
    });

    test("when the browser cannot draw, and the rest still works", async () => {
      const browser = await openBrowserWithoutGraphics();
      try {
        const page = await browser.newPage();
        await page.goto(`${journeys.url()}/?area=${COUNTY}&lang=en`);
        await page.getByText("This computer cannot draw the map").waitFor();
        await page.locator("#panel", { hasText: "Shuangpai" }).waitFor();
      } finally {
        await browser.close();
      }
    });
  });
});
