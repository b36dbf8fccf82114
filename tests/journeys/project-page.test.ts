import type { Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys } from "./support.ts";

interface Quantity {
  readonly kind: string;
  readonly planned: number;
  readonly done: number;
}
interface Project {
  readonly code: string;
  readonly name: string;
  readonly stage: string;
  readonly physicalProgress: number;
  readonly startedOn: string | null;
  readonly forecastFinish: string | null;
  readonly villages: readonly { readonly code: string; readonly name: string }[];
  readonly quantities: readonly Quantity[];
  readonly milestones: readonly { readonly dueOn: string | null; readonly doneOn: string | null }[];
  readonly funding: readonly { readonly allocated: number; readonly disbursed: number }[];
  readonly progress: readonly { readonly on: string; readonly progress: number }[];
  readonly reports: readonly { readonly asOf: string; readonly quantities: readonly Quantity[] }[];
  readonly changes: {
    readonly people: number | null;
    readonly households: number | null;
    readonly budgetPerPerson: number | null;
    readonly byIndicator: readonly {
      readonly on: string | null;
      readonly people: number | null;
      readonly indicator: { readonly name: string };
    }[];
  };
}

const FIELDS = `code name stage physicalProgress startedOn forecastFinish villages { code name }
  quantities { kind planned done } milestones { dueOn doneOn } funding { allocated disbursed } progress { on progress }
  reports { asOf quantities { kind planned done } }
  changes { people households budgetPerPerson byIndicator { on people indicator { name } } }`;

async function find(
  journeys: Journeys,
  filter: string,
  isOne: (project: Project) => boolean,
): Promise<Project> {
  const { projects } = await journeys.ask<{ projects: { nodes: readonly Project[] } }>(
    `{ projects(filter: ${filter}, first: 200) { nodes { ${FIELDS} } } }`,
  );
  const found = projects.nodes.find(isOne);
  if (found === undefined) throw new Error(`No project of the demo is one: ${filter}`);
  return found;
}

const running = (journeys: Journeys) =>
  find(
    journeys,
    '{ within: "431123", sectors: [ROAD], stages: [UNDER_CONSTRUCTION] }',
    ({ reports, forecastFinish, changes }) =>
      reports.length >= 3 && forecastFinish !== null && changes.people !== null,
  );

async function open(journeys: Journeys, path: string, size = { width: 1280, height: 720 }): Promise<Page> {
  const { page, atRest } = await journeys.visit(path, { waitsForMap: false, viewport: size });
  await page.locator(".project-sheet h1, .empty-title").first().waitFor();
  await atRest();
  return page;
}

const card = (page: Page, name: string) => page.locator(`.project-card-${name}`);
const rowsOf = (page: Page, name: string) => card(page, name).locator("tbody tr").allInnerTexts();
const grouped = (value: number): string => value.toLocaleString("en-US");
const share = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** Shares that the dots of the curve stand at, by where 0 % and 100 % are drawn. */
async function sharesDrawn(page: Page): Promise<readonly number[]> {
  const heights = await page
    .locator(".curve .curve-dot")
    .evaluateAll((dots) => dots.map((dot) => Number(dot.getAttribute("cy"))));
  const [foot, top] = await page
    .locator(".curve-axes g path")
    .evaluateAll((lines) =>
      [lines[0], lines.at(-1)].map((line) => Number(line?.getAttribute("d")?.match(/ ([\d.]+)H/)?.[1])),
    );
  return heights.map((height) => ((foot ?? 0) - height) / ((foot ?? 0) - (top ?? 0)));
}

describeJourneys("the project page", (journeys) => {
  test("says what the API says, is found by its code with the keyboard, and leads to the map", async () => {
    const project = await running(journeys);
    const page = await open(journeys, "projects/no-such-code");
    expect(await page.locator(".empty-title").innerText()).toContain("no-such-code");
    expect(await violations(page)).toEqual([]);

    await page.keyboard.press("/");
    await page.keyboard.type(project.code);
    await page.getByRole("option", { name: project.name }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: project.name }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/projects/${project.code}`);

    const { changes, reports } = project;
    expect(await page.locator(".stage-current").innerText()).toContain(project.startedOn);
    expect(await page.locator(".project-schedule").innerText()).toContain(project.forecastFinish);
    const amounts = await card(page, "quantities").locator("li").allInnerTexts();
    project.quantities.forEach(({ done, planned }, place) => {
      for (const said of [grouped(done), grouped(planned), share(Math.min(1, done / planned))])
        expect(amounts[place]).toContain(said);
    });
    const lines = await rowsOf(page, "changes");
    changes.byIndicator.forEach(({ indicator, people, on }, place) => {
      for (const said of [indicator.name, grouped(people ?? 0), on]) expect(lines[place]).toContain(said);
    });
    expect(await card(page, "changes").innerText()).toContain(`${grouped(changes.households ?? 0)} 户`);
    expect(await card(page, "changes").innerText()).toContain(
      `人均 ${grouped(Math.round(changes.budgetPerPerson ?? 0))} 元`,
    );
    const done = project.milestones.filter(({ doneOn }) => doneOn !== null).length;
    expect(await card(page, "milestones").innerText()).toContain(`${done} / ${project.milestones.length}`);
    expect(await rowsOf(page, "money")).toHaveLength(project.funding.length);
    expect((await rowsOf(page, "reports")).map((row) => row.split(/\s/)[0])).toEqual(
      reports.map(({ asOf }) => asOf),
    );
    expect(await rowsOf(page, "villages")).toHaveLength(project.villages.length);

    // From nothing on the first day through every report; the finish that is foreseen is drawn last but one.
    const drawn = await sharesDrawn(page);
    const told = [1, 0, ...project.progress.map(({ progress }) => progress)];
    expect(drawn).toHaveLength(told.length);
    drawn.forEach((at, place) => {
      expect(at).toBeCloseTo(told[place] ?? Number.NaN, 5);
    });
    expect(await violations(page)).toEqual([]);

    await card(page, "changes").getByRole("link").last().click();
    const search = await eventually(
      async () => new URL(page.url()),
      ({ pathname }) => pathname === "/",
    );
    expect(search.searchParams.get("day")).toBe(
      changes.byIndicator.toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0))[0]?.on,
    );
  });

  test("a project that stands still has no forecast, says who waits, and prints on A4", async () => {
    const project = await find(
      journeys,
      '{ within: "520281", stages: [SUSPENDED] }',
      ({ changes }) => changes.people !== null,
    );
    const page = await open(journeys, `projects/${project.code}`);
    expect(await page.locator(".project-schedule").innerText()).toMatch(/停工[\s\S]*停滞[\s\S]*无法预计/);
    expect(await card(page, "changes").innerText()).toContain(
      `${grouped(project.changes.people ?? 0)} 人在等它复工`,
    );
    expect(await page.locator(".curve-forecast").count()).toBe(0);
    const document = await getDocumentProxy(
      new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
    );
    const { text } = await extractText(document, { mergePages: true });
    expect(document.numPages).toBeLessThanOrEqual(2);
    expect(text.replaceAll(/\s/g, "")).toContain(project.name);
    expect(text).not.toMatch(/打印或存为/);
  });

  test("on a phone, in English, from the village's page, after a request that failed", async () => {
    const project = await running(journeys);
    const { page, atRest } = await journeys.visit(`village/${project.villages[0]?.code}?lang=en`, {
      waitsForMap: false,
      viewport: { width: 390, height: 844 },
    });
    // What comes late moves what stands below it, also away from under a press.
    await atRest();
    const isAboutProject = (body: string | null) => body?.includes("ProjectPage") === true;
    await page.route("**/graphql", (route) =>
      isAboutProject(route.request().postData()) ? route.abort() : route.fallback(),
    );
    await page.getByRole("link", { name: project.name }).click();
    await page.getByRole("alert").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: project.name }).waitFor();
    expect(await card(page, "changes").innerText()).toContain("will be covered by it");
    expect(await violations(page)).toEqual([]);
    const [inner, outer] = await page
      .locator(".page-body")
      .evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
  });
});
