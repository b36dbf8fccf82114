import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { EXAMPLES, type Example, type Ground } from "../../web/src/explorer/examples.ts";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys } from "./support.ts";

// What the page fills its variables with on the demo world, where nobody has chosen an area.
const GROUND: Ground = {
  county: "520281",
  dataAsOf: "2017-12-01",
  roadProgramme: "组组通",
  village: "520281123010",
  indicator: "road_hardened",
};

/** For each example the lists that must hold something, as paths into its answer. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  weeklyRoads: ["projectTotals", "projectTotals.0.quantities", "progressReports.nodes"],
  claimedNotEvidenced: ["network.nodes"],
  nextQuarter: ["coverageSeries", "gaps.nodes"],
  registeredPoor: ["gaps.nodes"],
  roadbedOnly: ["projects.nodes"],
  moneyByLevel: ["levels", "sources", "years"],
  oneVillage: ["village.computed", "village.reported", "village.hamlets"],
  nightlyChanges: ["changes.nodes"],
};

const at = (answer: unknown, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], answer);

const openApi = (journeys: Journeys, search = "", options = {}) =>
  journeys.visit(`api${search}`, { waitsForMap: false, ...options });

const chooseExample = (page: Page, title: string) =>
  page.locator(".examples button", { hasText: title }).click({ timeout: 90_000 });

declare const document: { querySelector(selector: string): unknown };

/** The text of an editor, whole: GraphiQL only draws the lines in sight. */
const textIn = (page: Page, part: string): Promise<string> =>
  page.evaluate((selector) => {
    const element = document.querySelector(`${selector} .CodeMirror`);
    return (element as { CodeMirror?: { getValue(): string } } | null)?.CodeMirror?.getValue() ?? "";
  }, part);

async function answerShown(page: Page): Promise<Record<string, unknown>> {
  const text = await eventually(
    () => textIn(page, ".answer-part"),
    (answer) => answer.trimEnd().endsWith("}"),
  );
  return JSON.parse(text);
}

// CodeMirror's lines scroll with the caret of the textbox beside them: a journey below does it by keyboard.
const violationsHere = (page: Page) => violations(page, ".CodeMirror-scroll");

describeJourneys("the API page", (journeys) => {
  test.each(EXAMPLES.map((example) => [example.id, example] as const))(
    "%s is answered on the demo world",
    async (id, { query, variables }) => {
      const answer = await journeys.ask<unknown>(query, variables(GROUND));
      const paths = FILLED[id] ?? [];
      expect(paths.length).toBeGreaterThan(0);
      for (const path of paths) expect(at(answer, path), path).not.toHaveLength(0);
    },
  );

  test("every example runs with one click, filled in from the server, and nobody else is asked", {
    timeout: 300_000,
  }, async () => {
    const { page, requests } = await openApi(journeys, "?lang=en");
    const buttons = page.locator(".examples button");
    await buttons.first().waitFor({ timeout: 90_000 });
    expect(await buttons.count()).toBe(8);
    for (const [place, example] of EXAMPLES.entries()) {
      await buttons.nth(place).click();
      await eventually(
        () => textIn(page, ".query-part"),
        (text) => text === example.query,
      );
      const answer = await answerShown(page);
      expect(answer.errors, example.id).toBeUndefined();
      const asked = JSON.parse(await textIn(page, ".variables-part"));
      expect(asked).toEqual(JSON.parse(JSON.stringify(example.variables(GROUND))));
      expect(answer.data).toEqual(await journeys.ask(example.query, asked));
    }
    const elsewhere = requests.filter((url) => !url.startsWith(journeys.url()) && !/^(data|blob):/.test(url));
    expect(elsewhere).toEqual([]);
  });

  test("examples follow the area and village on screen", async () => {
    const { page } = await openApi(journeys, "?lang=en&area=431123&village=431123100006");
    await chooseExample(page, "Everything about one village");
    const { data } = (await answerShown(page)) as { data: { village: { county: { name: string } } } };
    expect(data.village.county.name).toBe("双牌县");
    expect(await page.locator(".note").first().textContent()).toContain("Shuangpai");
  });

  test("a document can be written and run by keyboard, and Tab leaves the editor", async () => {
    const { page } = await openApi(journeys, "?lang=en");
    await page.locator(".query-part .CodeMirror").waitFor({ timeout: 90_000 });
    const input = page.getByRole("textbox", { name: "Query", exact: true });
    await input.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText("{ villages(first: 1) { totalCount } }");
    await page.keyboard.press("Control+Enter");
    const expected = await journeys.ask("{ villages(first: 1) { totalCount } }");
    expect(await answerShown(page)).toEqual({ data: expected });
    await page.keyboard.press("Tab");
    expect(await input.evaluate((element) => element.matches(":focus"))).toBe(false);
  });

  test("a long answer is scrolled by keyboard", async () => {
    const { page } = await openApi(journeys, "?lang=en");
    await chooseExample(page, "Gaps of poor villages");
    await answerShown(page);
    await page.getByRole("textbox", { name: "Answer", exact: true }).focus();
    await page.keyboard.press("Control+End");
    const scrolled = () =>
      page.locator(".answer-part .CodeMirror-scroll").evaluate((lines) => lines.scrollTop);
    expect(await eventually(scrolled, (top) => top > 1000)).toBeGreaterThan(1000);
  });

  test("what is copied for a shell asks the chosen example at this address", async () => {
    const { page } = await openApi(journeys, "?lang=en", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await chooseExample(page, "Money by level");
    await page.getByRole("button", { name: "Copy: curl" }).click();
    await page.getByText("Copied").waitFor();
    const command = await page.evaluate("navigator.clipboard.readText()");
    const { query, variables } = EXAMPLES.find(({ id }) => id === "moneyByLevel") as Example;
    const sent = String(command).replace(/^curl -s (\S+) [\s\S]* -d '([\s\S]*)'\s*$/, "$1 $2");
    expect(sent).toBe(`${journeys.url()}/graphql ${JSON.stringify({ query, variables: variables(GROUND) })}`);
  });

  test("a refusal is shown as the server words it", async () => {
    const { page } = await openApi(journeys, "?lang=en");
    await page.locator(".answer-part .CodeMirror").waitFor({ timeout: 90_000 });
    await page.getByRole("button", { name: "Run a faulty query" }).click();
    const { errors } = (await answerShown(page)) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toEqual({ code: "BAD_USER_INPUT", field: "first" });
  });

  test("the limits on the page are those that the server is held to", async () => {
    const { page } = await openApi(journeys, "?lang=en");
    const response = await fetch(`${journeys.url()}/graphql/limits`);
    const limits = (await response.json()) as { document: Record<string, number>; pageRows: number };
    for (const [name, value] of Object.entries({ ...limits.document, pageRows: limits.pageRows })) {
      const cell = page.locator(`[data-limit="${name}"]`);
      expect(await cell.textContent({ timeout: 90_000 })).toBe(value.toLocaleString("en"));
    }
  });

  test("the schema is searched, linked, and has an address for every field", async () => {
    const { page } = await openApi(journeys, "?lang=en#Village.gaps");
    const marked = page.locator(".member.marked");
    await marked.waitFor({ timeout: 90_000 });
    expect(await marked.textContent()).toContain("The services it lacks on a day");
    await eventually(
      () => marked.evaluate((element) => element.getBoundingClientRect().top),
      (top) => top >= 0 && top < 720,
    );
    await marked.locator('dt a[href="#Gap"]').click();
    await page.locator("#Gap").waitFor();
    expect(new URL(page.url()).hash).toBe("#Gap");
    const { __schema } = await journeys.ask<{ __schema: { types: { name: string }[] } }>(
      "{ __schema { types { name } } }",
    );
    const own = __schema.types
      .map(({ name }) => name)
      .filter(
        (name) => !name.startsWith("__") && !["String", "Boolean", "Int", "Float", "ID"].includes(name),
      );
    expect(await page.locator(".reference-index li").count()).toBe(own.length);
    await page.getByRole("searchbox").fill("registeredPeopleWithout");
    await expect
      .poll(() => page.locator(".reference-index li").allTextContents())
      .toEqual(["Gap.registeredPeopleWithout"]);
    await page.getByRole("searchbox").fill("nothing of the kind");
    await page.getByText("No type or field has").waitFor();
  });

  test("a layer of tiles says what its TileJSON says", async () => {
    const { page } = await openApi(journeys, "?lang=en");
    await page
      .getByRole("combobox", { name: "Layer" })
      .selectOption("coverage-network_4g", { timeout: 90_000 });
    await page.getByText("Time is inside").waitFor();
    const response = await fetch(`${journeys.url()}/tiles/coverage-network_4g.json`);
    const { vector_layers } = (await response.json()) as { vector_layers: { fields: object }[] };
    const names = Object.keys(vector_layers[0]?.fields ?? {});
    const shown = page.locator("#tiles table").nth(1).locator("tbody th");
    expect(await shown.allTextContents()).toEqual(names);
    expect(await page.locator("#tiles pre").nth(1).textContent()).toContain(
      `${journeys.url()}/tiles/coverage-network_4g/{z}/{x}/{y}.mvt&zmin=7&zmax=14`,
    );
  });

  test("when the server does not answer, the page says so and asks again on demand", async () => {
    let isDown = true;
    const { page } = await openApi(journeys, "?lang=en", {
      prepare: (page: Page) =>
        page.route(/\/graphql(\/limits)?$|\/tiles\//, (route) => (isDown ? route.abort() : route.continue())),
    });
    await page.getByText("Could not load the schema").waitFor({ timeout: 90_000 });
    await page.getByText("Could not load the limits").waitFor();
    expect(await violationsHere(page)).toEqual([]);
    isDown = false;
    await page.locator("#schema").getByRole("button", { name: "Try again" }).click();
    await page.locator(".type-card").waitFor();
  });

  test.each([
    ["zh", { width: 1280, height: 720 }],
    ["en", { width: 1280, height: 720 }],
    ["zh", { width: 390, height: 844 }],
    ["en", { width: 390, height: 844 }],
  ] as const)("in %s at %o nothing stands in anybody's way", async (lang, viewport) => {
    const { page } = await openApi(journeys, `?lang=${lang}`, { viewport });
    await page.locator(".CodeMirror").first().waitFor({ timeout: 90_000 });
    await page.locator(".examples button").first().click();
    await answerShown(page);
    await page.locator("#tiles pre").first().waitFor();
    expect(await violationsHere(page)).toEqual([]);
    const overflow = await page.locator(".page-body").evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(overflow).toBe(0);
  });
});
