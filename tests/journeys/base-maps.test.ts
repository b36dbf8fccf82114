import gcoord from "gcoord";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Visit } from "./support.ts";
import { type OtherMap, serveOtherMap, tilePicture } from "./tile-pictures.ts";

const HOME = "?area=431123&indicator=water_quantity&lang=en";
const KEY = "0123456789abcdef";
/** A place in the county, where it really is. */
const PLACE = { lon: 111.66, lat: 25.96 };
/** Near enough that 100 m are many pixels. */
const CLOSE = `&camera=${PLACE.lon + 0.004},${PLACE.lat - 0.003},13.4`;

let other: OtherMap | undefined;

/** Somebody else's map, drawn in GCJ-02, and Tianditu's key. */
async function configured() {
  const [lon, lat] = gcoord.transform([PLACE.lon, PLACE.lat], gcoord.WGS84, gcoord.GCJ02) as [number, number];
  other = await serveOtherMap({ lon, lat });
  return { BASEMAP_STYLE_URL: other.styleUrl, BASEMAP_GCJ02: "true", TIANDITU_KEY: KEY };
}

const asked = (): readonly string[] => other?.asked ?? [];

/** The middle of the mark's pixels around a place on screen; null where there are none. */
async function markNear(page: Page, { x, y }: { x: number; y: number }) {
  const reach = 40;
  const clip = { x: Math.round(x) - reach, y: Math.round(y) - reach, width: 2 * reach, height: 2 * reach };
  const picture = (await page.screenshot({ clip })).toString("base64");
  const found = await page.evaluate(
    async ([png, size]) => {
      const image = new (globalThis as unknown as { Image: new () => HTMLImage }).Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = new (
        globalThis as unknown as { OffscreenCanvas: new (w: number, h: number) => Canvas }
      ).OffscreenCanvas(size, size);
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, size, size);
      const hits = [];
      for (let place = 0; place < size * size; place += 1) {
        const [red = 0, green = 0, blue = 0] = data.slice(4 * place, 4 * place + 3);
        if (red > 200 && green < 90 && blue > 150) hits.push([place % size, Math.trunc(place / size)]);
      }
      return hits;
    },
    [picture, 2 * reach] as const,
  );
  if (found.length === 0) return null;
  const middle = (axis: 0 | 1) => found.reduce((sum, hit) => sum + (hit[axis] ?? 0) + 0.5, 0) / found.length;
  return { x: clip.x + middle(0), y: clip.y + middle(1) };
}

interface HTMLImage {
  src: string;
  decode(): Promise<void>;
}
interface Canvas {
  getContext(kind: "2d"): {
    drawImage(image: HTMLImage, x: number, y: number): void;
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
  };
}

const trouble = (page: Page) => page.locator(".map-trouble");

const villagesDrawn = ({ map }: Visit) => map.codesIn("villages-met");

describeJourneys(
  "base maps",
  (journeys) => {
    afterAll(() => other?.close());

    test("nobody is asked until a base map is chosen; then it is named, credited and in the link", async () => {
      const visit = await journeys.visit(HOME);
      const { page, map } = visit;
      expect(asked()).toEqual([]);
      await page.getByRole("button", { name: "Base map" }).click();
      expect(await page.locator(".map-base").getByRole("radio").count()).toBe(3);
      expect(await violations(page)).toEqual([]);
      await page.getByRole("radio", { name: /127\.0\.0\.1/ }).check();
      await page.getByRole("radio", { name: "Somebody's map" }).waitFor();
      await map.drawn();
      expect(new URL(page.url()).searchParams.get("base")).toBe("style");
      expect(asked().some((path) => path.startsWith("/tiles/"))).toBe(true);
      expect(await page.locator(".map-attribution").textContent()).toContain("© Somebody");
      expect((await villagesDrawn(visit)).length).toBeGreaterThan(50);
      await page.keyboard.press("Escape");
      expect(await page.locator(".map-base").getByRole("radio").count()).toBe(0);
      await page.getByRole("button", { name: "Base map" }).click();
      await page.getByRole("radio", { name: "None" }).check();
      await eventually(
        async () => page.url(),
        (url) => !url.includes("base="),
      );
      expect(page.url()).not.toContain("base=");
    });

    test("a map drawn in GCJ-02 lies where our data are, to the pixel", async () => {
      const { page, map } = await journeys.visit(`${HOME}&base=style${CLOSE}`);
      const place = await map.pixelOf(PLACE.lon, PLACE.lat);
      const mark = await eventually(
        () => markNear(page, place),
        (seen) => seen !== null,
      );
      expect(Math.abs((mark?.x ?? Number.NaN) - place.x)).toBeLessThan(2);
      expect(Math.abs((mark?.y ?? Number.NaN) - place.y)).toBeLessThan(2);
    });

    test("tiles that are refused are told, and our map goes on", async () => {
      other?.refuseTiles(true);
      const visit = await journeys.visit(`${HOME}&base=style`);
      await trouble(visit.page).waitFor();
      expect(await trouble(visit.page).textContent()).toContain("Part of the base map could not be loaded");
      expect((await villagesDrawn(visit)).length).toBeGreaterThan(50);
      expect(await violations(visit.page)).toEqual([]);
      other?.refuseTiles(false);
      await trouble(visit.page).getByRole("button").click();
      await trouble(visit.page).waitFor({ state: "detached" });
    });

    test("a style that does not come is told with its host, and can be tried again", async () => {
      const visit = await journeys.visit(`${HOME}&base=style`, {
        prepare: (page) => page.route("**/style.json", (route) => route.abort()),
      });
      const { page } = visit;
      await trouble(page).waitFor();
      expect(await trouble(page).textContent()).toMatch(/could not be loaded \(127\.0\.0\.1:\d+\)/);
      expect((await villagesDrawn(visit)).length).toBeGreaterThan(50);
      await page.unroute("**/style.json");
      await trouble(page).getByRole("button").click();
      await trouble(page).waitFor({ state: "detached" });
    });

    test("Tianditu is asked with the key, for names in the language of the page", async () => {
      const layers = async (language: "zh" | "en") => {
        const { page, requests, map } = await journeys.visit(
          `?area=431123&indicator=water_quantity&lang=${language}&base=tianditu`,
          {
            prepare: (page) =>
              page.route("https://*.tianditu.gov.cn/**", (route) =>
                route.fulfill({
                  contentType: "image/png",
                  headers: { "access-control-allow-origin": "*" },
                  body: tilePicture(PLACE, 1, 0, 0),
                }),
              ),
          },
        );
        await map.drawn();
        expect(await trouble(page).count()).toBe(0);
        const tiles = requests.filter((address) => address.includes("tianditu.gov.cn"));
        expect(tiles.length).toBeGreaterThan(0);
        expect(tiles.every((address) => new URL(address).searchParams.get("tk") === KEY)).toBe(true);
        return [...new Set(tiles.map((address) => new URL(address).searchParams.get("LAYER")))].sort();
      };
      expect(await layers("zh")).toEqual(["cva", "vec"]);
      expect(await layers("en")).toEqual(["eva", "vec"]);
    });

    test("the browser lets the page ask those servers and no other", async () => {
      const { page } = await journeys.visit(HOME);
      const reached = await page.evaluate(
        async (addresses) =>
          Promise.all(
            addresses.map((address) =>
              fetch(address).then(
                () => true,
                () => false,
              ),
            ),
          ),
        [other?.styleUrl ?? "", journeys.url().replace("127.0.0.1", "localhost")],
      );
      expect(reached).toEqual([true, false]);
    });
  },
  configured,
);

describeJourneys("without base maps", (journeys) => {
  test("there is no switch, and a link that wishes for one says why it is not there", async () => {
    const visit = await journeys.visit(`${HOME}&base=style`);
    await trouble(visit.page).waitFor();
    expect(await trouble(visit.page).textContent()).toContain("not configured on this server");
    expect(await visit.page.getByRole("button", { name: "Base map" }).count()).toBe(0);
    expect((await villagesDrawn(visit)).length).toBeGreaterThan(50);
  });
});
