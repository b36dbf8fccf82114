import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys, type PageMap } from "./support.ts";

const COUNTY = "431123";
const LAYERS = ["projects-lines", "projects-lines-stalled", "projects-points", "projects-areas"];

interface Listed {
  readonly projects: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly code: string; readonly name: string; readonly geometry: unknown }[];
  };
}

const projectsOf = async (journeys: Journeys, filter: string): Promise<Listed["projects"]> =>
  (
    await journeys.ask<Listed>(
      `{ projects(filter: ${filter}, orderBy: [BUDGET_DESC], first: 200) { totalCount nodes { code name geometry } } }`,
    )
  ).projects;

const drawn = (map: PageMap) => map.codesIn(...LAYERS);
const searchOf = (page: Page) => new URL(page.url()).searchParams;
const panel = (page: Page) => page.locator("#panel");

describeJourneys("the projects lens", (journeys) => {
  test.each([
    ["schedule=stalled", "{ within: COUNTY, schedule: [STALLED] }"],
    ["stage=under_construction&by=stage", "{ within: COUNTY, stages: [UNDER_CONSTRUCTION] }"],
    [
      "phase=no-gravel&sector=road",
      '{ within: COUNTY, sectors: [ROAD], phases: [{ kind: "roadbed_m", shareMin: 1 }, { kind: "gravel_m", shareMax: 0 }] }',
    ],
    ["funding=short&sector=water,power", "{ within: COUNTY, sectors: [WATER, POWER], unfunded: true }"],
    [
      "before=2017-06-01&schedule=late,stalled,at_risk",
      '{ within: COUNTY, plannedFinishBefore: "2017-06-01", schedule: [LATE, STALLED, AT_RISK] }',
    ],
    ["q=shuiku&schedule=finished", '{ within: COUNTY, search: "shuiku", schedule: [FINISHED] }'],
  ])("draws and lists exactly what the API finds for %s", async (search, filter) => {
    const found = await projectsOf(journeys, filter.replace("COUNTY", `"${COUNTY}"`));
    const { page, map } = await journeys.visit(`?area=${COUNTY}&lens=projects&${search}`);
    const codes = found.nodes.map(({ code }) => code);
    const placed = found.nodes.filter(({ geometry }) => geometry !== null).map(({ code }) => code);
    const seen = await eventually(
      () => drawn(map),
      (shown) => placed.every((code) => shown.includes(code)),
    );
    expect(seen).toEqual(expect.arrayContaining(placed));
    expect(codes.length === found.totalCount ? codes : seen).toEqual(expect.arrayContaining([...seen]));
    await page.locator(".answer h1", { hasText: String(found.totalCount) }).waitFor();
    await panel(page).getByText(`共 ${found.totalCount} 个`, { exact: false }).waitFor();
  });

  test("a class of the legend filters map, list and link, and the legend counts it as before", async () => {
    const { page, map } = await journeys.visit(`?area=${COUNTY}&lens=projects&lang=en`);
    const row = page.locator(".legend-table tr", { hasText: "stalled" });
    const counted = await eventually(
      () => row.locator("td").nth(1).textContent(),
      (text) => /\d/.test(text ?? ""),
    );
    await row.getByRole("button").click();
    await eventually(
      async () => searchOf(page).get("schedule"),
      (seen) => seen === "stalled",
    );
    expect(searchOf(page).get("schedule")).toBe("stalled");
    await map.drawn();
    const seen = await eventually(
      () => drawn(map),
      (codes) => codes.length === Number(counted),
    );
    expect(seen).toHaveLength(Number(counted));
    expect(await row.locator("td").nth(1).textContent()).toBe(counted);
    const again = await journeys.visit(new URL(page.url()).search);
    expect(
      await eventually(
        () => drawn(again.map),
        (codes) => codes.length === seen.length,
      ),
    ).toEqual(seen);
  });

  test("a project opens from the list, by keyboard, and Escape goes back step by step", async () => {
    const { projects } = await journeys.ask<{
      projects: { nodes: readonly { code: string; name: string; villages: readonly unknown[] }[] };
    }>(
      `{ projects(filter: { within: "${COUNTY}", sectors: [ROAD] }, orderBy: [BUDGET_DESC], first: 50) {
        nodes { code name villages { code } } } }`,
    );
    const place = projects.nodes.findIndex(({ villages }) => villages.length > 0);
    const first = projects.nodes[place];
    const { page } = await journeys.visit(`?area=${COUNTY}&lens=projects&sector=road`);
    await page.locator(".project-row").nth(place).focus();
    await page.keyboard.press("Enter");
    await panel(page)
      .getByRole("heading", { name: first?.name ?? "" })
      .waitFor();
    expect(searchOf(page).get("project")).toBe(first?.code);
    const leads = await panel(page).getByRole("link", { name: "项目详情页" }).getAttribute("href");
    expect(leads).toContain(`/projects/${first?.code}?area=${COUNTY}`);
    await page.locator(".village-links button").first().click();
    await page.locator(".panel-tabs").waitFor();
    await page.keyboard.press("Escape");
    await panel(page)
      .getByRole("heading", { name: first?.name ?? "" })
      .waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".project-row").first().waitFor();
    expect(searchOf(page).get("project")).toBeNull();
  });

  test("its panel says what the API says: progress, amounts, money and the gaps that it closes", async () => {
    const { gaps } = await journeys.ask<{
      gaps: { nodes: readonly { closingProject: { code: string; county: { code: string } } | null }[] };
    }>(
      "{ gaps(filter: { outlooks: [CLOSING] }, first: 20) { nodes { closingProject { code county { code } } } } }",
    );
    const closer = gaps.nodes.find(({ closingProject }) => closingProject !== null)?.closingProject;
    const { project } = await journeys.ask<{
      project: {
        name: string;
        physicalProgress: number;
        quantities: readonly { planned: number; done: number }[];
        closesGaps: readonly { peopleWithout: number | null; closesOn: string; village: { name: string } }[];
      };
    }>(
      `query ($code: ID!) { project(code: $code) { name physicalProgress quantities { planned done }
        closesGaps { peopleWithout closesOn village { name } } } }`,
      { code: closer?.code },
    );
    const { page } = await journeys.visit(
      `?area=${closer?.county.code}&lens=projects&project=${closer?.code}&lang=en`,
    );
    await panel(page).getByRole("heading", { name: project.name }).waitFor();
    const text = (await panel(page).textContent()) ?? "";
    expect(text).toContain(`${(100 * project.physicalProgress).toFixed(1).replace(/^(0|100)\.0$/, "$1")}`);
    for (const { planned, done } of project.quantities)
      expect(text).toContain(
        `${done.toLocaleString("en-US", { maximumFractionDigits: 2 })} / ${planned.toLocaleString("en-US", { maximumFractionDigits: 2 })}`,
      );
    expect(project.closesGaps.length).toBeGreaterThan(0);
    expect(text).toContain(`Closes ${project.closesGaps.length} gap`);
    expect(text).toContain(`met from ${project.closesGaps[0]?.closesOn}`);
  });

  test("a project on the map is pointed at and clicked", async () => {
    const found = await projectsOf(journeys, `{ within: "${COUNTY}", schedule: [LATE] }`);
    const { page, map } = await journeys.visit(`?area=${COUNTY}&lens=projects&schedule=late`);
    const point = found.nodes.find(
      ({ geometry }) => (geometry as { type?: string } | null)?.type === "Point",
    );
    const place = (point ?? found.nodes[0])?.geometry as { coordinates: readonly unknown[] };
    const [lon, lat] = place.coordinates.flat(2) as [number, number];
    const { x, y } = await map.pixelOf(lon, lat);
    await page.mouse.move(x, y);
    await page.locator(".map-tooltip > div", { hasText: "形象进度" }).waitFor();
    await page.mouse.click(x, y);
    const chosen = await eventually(
      async () => searchOf(page).get("project"),
      (seen) => seen !== null,
    );
    expect(found.nodes.map(({ code }) => code)).toContain(chosen);
  });

  test("nothing found names the filters, and dropping one finds again", async () => {
    const { page } = await journeys.visit(`?area=${COUNTY}&lens=projects&q=zzzzzz&lang=en`);
    await page.getByRole("button", { name: "Drop “Name, pinyin or code”" }).click();
    await page.locator(".project-row").first().waitFor();
    expect(searchOf(page).get("q")).toBeNull();
  });

  test("a code that no project has, and a server that gives no answer, say so", async () => {
    const unknown = await journeys.visit(`?area=${COUNTY}&lens=projects&project=NOPE&lang=en`);
    await panel(unknown.page).getByText("There is no project with code NOPE").waitFor();
    let isDown = true;
    const { page } = await journeys.visit(`?area=${COUNTY}&lens=projects&lang=en`, {
      waitsForMap: false,
      prepare: (page) =>
        page.route("**/graphql", (route) =>
          isDown && (route.request().postData() ?? "").includes("ProjectList")
            ? route.fulfill({ status: 503, body: "" })
            : route.continue(),
        ),
    });
    await panel(page).getByRole("alert").waitFor();
    isDown = false;
    await panel(page).getByRole("button", { name: "Try again" }).click();
    await page.locator(".project-row").first().waitFor();
  });

  describe("has nothing that axe objects to", () => {
    test.each([
      ["the list", `?area=${COUNTY}&lens=projects`, ".project-row", {}],
      [
        "a project in English",
        `?area=520281&lens=projects&project=520281-ZZT-0160&lang=en`,
        ".milestones",
        {},
      ],
      ["all of China", "?lens=projects&lang=en", ".project-row", {}],
      ["nothing found", `?area=${COUNTY}&lens=projects&q=zzzzzz`, ".drop-filters", {}],
      [
        "on a phone",
        `?area=${COUNTY}&lens=projects`,
        ".project-row",
        { viewport: { width: 390, height: 844 } },
      ],
    ])("%s", async (_name, search, shown, options) => {
      const { page } = await journeys.visit(search, options);
      await page.locator(shown).first().waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
});
