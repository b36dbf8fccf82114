import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import {
  answerOf,
  COUNTY,
  dayText,
  INDICATOR,
  outlooksDrawn,
  outlooksOf,
  STATUS_LAYERS,
  statusesAnswered,
  statusesDrawn,
} from "./answers-on-map.ts";
import { describeJourneys, eventually, focused } from "./support.ts";

const slider = (page: Page) => page.getByRole("slider");
const searchOf = (page: Page) => new URL(page.url()).searchParams;

/** Takes hold of the strip and moves to these shares of its width, looking after each move; then lets go. */
async function drag(
  page: Page,
  shares: readonly number[],
  look: (day: number) => Promise<void>,
): Promise<void> {
  const box = await slider(page).boundingBox();
  if (box === null) throw new Error("The time strip has no place on the page");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.5, y);
  await page.mouse.down();
  for (const share of shares) {
    await page.mouse.move(box.x + box.width * share, y, { steps: 5 });
    await page.waitForTimeout(100);
    await look(Number(await slider(page).getAttribute("aria-valuenow")));
  }
  await page.mouse.up();
}

describeJourneys("the map", (journeys) => {
  test("opens on China, with the figure of every county that has data, and asks nobody else", async () => {
    const { page, map, requests } = await journeys.visit("?lang=en");
    const { areas } = await journeys.ask<{ areas: { nodes: readonly { nameEn: string }[] } }>(
      "{ areas(filter: { level: COUNTY, hasData: true }) { nodes { nameEn } } }",
    );
    expect(areas.nodes).toHaveLength(5);
    for (const { nameEn } of areas.nodes) {
      const card = page.locator(".map-callout", { hasText: nameEn });
      await card.waitFor();
      expect(await card.textContent()).toMatch(/\d %|not known/);
    }
    const shaded = await map.codesIn("area-shade");
    expect(shaded).toEqual(expect.arrayContaining(["140930", "341825", "360729", "431123", "520281"]));
    expect(
      requests.filter((address) => !address.startsWith(journeys.url()) && !/^(data|blob):/.test(address)),
    ).toEqual([]);
  });

  test("draws every village of a county by its answer", async () => {
    const { map, page } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}`);
    const day = dayText(
      await eventually(
        () => map.day(),
        (seen) => dayText(seen) === "2017-11-30",
      ),
    );
    await map.drawn();
    expect(day).toBe("2017-11-30");
    expect(await statusesDrawn(map)).toEqual(await statusesAnswered(journeys, day));
    expect((await map.namesIn("township-names", "name")).length).toBeGreaterThan(3);
    expect(await page.locator(".map-attribution").textContent()).toContain("界线仅供示意，不作划界依据");
  });

  test("drags time without asking for anything, and shows the answers of each day", async () => {
    const { page, map, requests } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}`);
    await eventually(
      () => slider(page).getAttribute("aria-valuetext"),
      (text) => /%/.test(text ?? ""),
    );
    await map.drawn();
    const before = requests.length;
    const seen: { day: string; drawn: unknown }[] = [];
    await drag(page, [0.1, 0.35, 0.75], async (day) => {
      await eventually(
        () => map.day(),
        (shown) => shown === day,
      );
      await map.drawn();
      expect(requests.slice(before)).toEqual([]);
      seen.push({ day: dayText(day), drawn: await statusesDrawn(map) });
    });
    expect(new Set(seen.map(({ day }) => day)).size).toBe(3);
    expect(JSON.stringify(seen[0]?.drawn)).not.toBe(JSON.stringify(seen[2]?.drawn));
    for (const { day, drawn } of seen) expect(drawn).toEqual(await statusesAnswered(journeys, day));
  });

  test("shows gaps by what will become of them, on any day", async () => {
    const { page, map, requests } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}&lens=gaps`);
    await eventually(
      () => slider(page).getAttribute("aria-valuetext"),
      (text) => /%/.test(text ?? ""),
    );
    await map.drawn();
    const before = requests.length;
    await drag(page, [0.3, 0.66], async (day) => {
      await eventually(
        () => map.day(),
        (shown) => shown === day,
      );
      await map.drawn();
      expect(requests.slice(before)).toEqual([]);
      expect(await outlooksDrawn(map)).toEqual(await outlooksOf(journeys, dayText(day)));
    });
  });

  test("selects the village that is clicked, and lets it go on Escape", async () => {
    const { page, map } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}`);
    const [code] = await map.codesIn(STATUS_LAYERS.MET);
    const { village } = await journeys.ask<{
      village: { name: string; location: { coordinates: [number, number] } };
    }>("query ($code: ID!) { village(code: $code) { name location } }", { code });
    const { x, y } = await map.pixelOf(...village.location.coordinates);
    await page.mouse.move(x, y);
    await page.locator(".map-tooltip > div", { hasText: village.name }).waitFor();
    await page.mouse.click(x, y);
    expect(
      await eventually(
        async () => searchOf(page).get("village"),
        (seen) => seen === code,
      ),
    ).toBe(code);
    await page.locator(".map-selected > span", { hasText: village.name }).waitFor();
    await page.locator("#panel", { hasText: village.name }).waitFor();
    await page.keyboard.press("Escape");
    expect(
      await eventually(
        async () => searchOf(page).get("village"),
        (seen) => seen === null,
      ),
    ).toBeNull();
  });

  test("draws only the classes that the legend keeps", async () => {
    const { page, map } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}&lang=en`);
    await page.locator(".legend-table").getByText("Unmet", { exact: true }).click();
    expect(
      await eventually(
        async () => searchOf(page).get("show"),
        (seen) => seen === "unmet",
      ),
    ).toBe("unmet");
    const met = await eventually(
      () => map.codesIn(STATUS_LAYERS.MET),
      (codes) => codes.length === 0,
    );
    await map.drawn();
    expect(met).toEqual([]);
    expect(await map.codesIn(STATUS_LAYERS.UNMET)).toEqual(await answerOf(journeys, "2017-11-30", "UNMET"));
  });

  test("switches language in place", async () => {
    const { page, map } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}&lens=gaps`);
    await page.getByRole("button", { name: "EN" }).click();
    await page.getByRole("button", { name: "Zoom in" }).waitFor();
    expect(searchOf(page).get("lang")).toBe("en");
    expect(searchOf(page).get("lens")).toBe("gaps");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    const label = await eventually(
      () => map.layout("township-names", "text-field"),
      (seen) => JSON.stringify(seen).includes("name_en"),
    );
    expect(JSON.stringify(label)).toContain("name_en");
    expect(await page.locator("#root").textContent()).not.toMatch(
      /[{}]|\b(home|coverage|gaps|map|timeStrip)\.[a-z]/i,
    );
  });

  test("a copied link gives the same screen", async () => {
    const { page, map } = await journeys.visit(
      `?area=${COUNTY}&indicator=${INDICATOR}&lens=gaps&day=2016-05-01`,
    );
    await page.locator(".maplibregl-canvas").focus();
    await page.keyboard.press("Equal");
    await page.keyboard.press("ArrowRight");
    await eventually(
      async () => searchOf(page).get("camera"),
      (seen) => seen !== null,
    );
    await map.drawn();
    const before = { camera: await map.camera(), drawn: await outlooksDrawn(map), day: await map.day() };
    const again = await journeys.visit(new URL(page.url()).search);
    await eventually(
      () => again.map.day(),
      (day) => day === before.day,
    );
    await again.map.drawn();
    const after = await again.map.camera();
    expect(after.lon).toBeCloseTo(before.camera.lon, 3);
    expect(after.lat).toBeCloseTo(before.camera.lat, 3);
    expect(after.zoom).toBeCloseTo(before.camera.zoom, 1);
    expect(await outlooksDrawn(again.map)).toEqual(before.drawn);
  });

  test("works by keyboard alone", async () => {
    const { page, map } = await journeys.visit(
      `?area=${COUNTY}&indicator=${INDICATOR}&camera=111.66,25.96,11`,
    );
    const tabTo = async (isThere: () => Promise<boolean>) => {
      for (let presses = 0; presses < 80 && !(await isThere()); presses += 1)
        await page.keyboard.press("Tab");
      expect(await isThere()).toBe(true);
    };
    await tabTo(async () => (await focused(page)).includes("maplibregl-canvas"));
    const start = await map.camera();
    await page.keyboard.press("ArrowRight");
    await eventually(
      () => map.camera(),
      ({ lon }) => lon > start.lon,
    );
    await map.drawn();
    expect((await map.camera()).lon).toBeGreaterThan(start.lon);
    await page.keyboard.press("ArrowLeft");
    await page.waitForTimeout(600);
    await map.drawn();
    await page.keyboard.press("Enter");
    expect(
      await eventually(
        async () => searchOf(page).get("village"),
        (seen) => seen !== null,
      ),
    ).toMatch(/^431123\d{6}$/);
    await page.keyboard.press("Escape");
    await eventually(
      async () => searchOf(page).get("village"),
      (seen) => seen === null,
    );

    await tabTo(async () => (await focused(page)).includes("slider"));
    const day = Number(await slider(page).getAttribute("aria-valuenow"));
    await page.keyboard.press("PageDown");
    const earlier = await eventually(
      () => map.day(),
      (shown) => shown < day,
    );
    expect(dayText(earlier)).toBe("2016-11-30");
    expect(
      await eventually(
        async () => searchOf(page).get("day"),
        (seen) => seen !== null,
      ),
    ).toBe("2016-11-30");
  });

  test("plays through the years and stops at the end", async () => {
    const { page, map } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}&lang=en`, {
      reducedMotion: "reduce",
    });
    await slider(page).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    const last = Number(await slider(page).getAttribute("aria-valuemax"));
    await page.getByRole("button", { name: "Play" }).click();
    expect(
      await eventually(
        () => map.day(),
        (day) => day === last,
      ),
    ).toBe(last);
    await page.getByRole("button", { name: "Play" }).waitFor();
  });
});
