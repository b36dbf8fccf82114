import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys, type Visit } from "./support.ts";

// These journeys change data: they have a server of their own, and each a project of its own.

interface Quantity {
  readonly kind: string;
  readonly planned: number;
  readonly done: number;
}
interface Project {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly physicalProgress: number;
  readonly forecastFinish: string | null;
  readonly quantities: readonly Quantity[];
  readonly reports: readonly {
    readonly asOf: string;
    readonly note: string | null;
    readonly quantities: readonly Quantity[];
    readonly photos: readonly { readonly mediaType: string; readonly url: string }[];
  }[];
}

const FIELDS = `code name version physicalProgress forecastFinish quantities { kind planned done }
  reports { asOf note quantities { kind planned done } photos { mediaType url } }`;
const PHONE = { width: 390, height: 844 };

const state = async (journeys: Journeys, { code }: { code: string }): Promise<Project> =>
  (
    await journeys.ask<{ project: Project }>(`query ($code: ID!) { project(code: $code) { ${FIELDS} } }`, {
      code,
    })
  ).project;

const doneOf = ({ quantities }: { quantities: readonly Quantity[] }, kind: string): number =>
  quantities.find((quantity) => quantity.kind === kind)?.done ?? Number.NaN;

let roads: readonly Project[] | undefined;

/** A road whose gravel lies in part, with room for more; each journey takes another one. */
async function road(journeys: Journeys, place: number): Promise<Project> {
  roads ??= (
    await journeys.ask<{ projects: { nodes: readonly Project[] } }>(
      `{ projects(filter: { within: "520281", stages: [UNDER_CONSTRUCTION],
          phases: [{ kind: "gravel_m", shareMin: 0.05, shareMax: 0.8 }] }, first: 60) { nodes { ${FIELDS} } } }`,
    )
  ).projects.nodes.filter(
    (project) =>
      doneOf(project, "roadbed_m") > doneOf(project, "gravel_m") + 100 && doneOf(project, "gravel_m") > 20,
  );
  const found = roads[place];
  if (found === undefined) throw new Error("The demo has too few roads with gravel in part");
  return found;
}

interface Opening {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly isEnglish?: boolean;
}

const visitAs = (journeys: Journeys, name: string, path: string, options: Opening = {}): Promise<Visit> =>
  journeys.visit(options.isEnglish ? `${path}?lang=en` : path, {
    waitsForMap: false,
    ...(options.viewport && { viewport: options.viewport }),
    prepare: (page) =>
      page.context().request.post(`${journeys.url()}/session`, { data: { name, password: "cuntong-demo" } }),
  });

async function openAs(journeys: Journeys, name: string, path: string, options: Opening = {}): Promise<Page> {
  return (await visitAs(journeys, name, path, options)).page;
}

const gravel = (page: Page, name = "级配碎石") =>
  page.getByRole("textbox", { name: new RegExp(name) }).first();
const sendButton = (page: Page) => page.locator(".report-send button");
const grouped = (value: number): string => value.toLocaleString("en-US");
const isReport = (body: string | null) => body?.includes("mutation ReportProgress") === true;

function photo(): Buffer {
  const picture = new PNG({ width: 2400, height: 1200 });
  picture.data.fill(180);
  return PNG.sync.write(picture);
}

describeJourneys(
  "reporting progress",
  (journeys) => {
    test("with the keyboard on a phone: mistakes are told at their fields, the project's page shows what was sent", async () => {
      const project = await road(journeys, 0);
      const page = await openAs(journeys, "engineer", `projects/${project.code}`, { viewport: PHONE });
      await page.locator(".report-link").focus();
      await page.keyboard.press("Enter");
      await gravel(page).focus();
      expect(await violations(page)).toEqual([]);

      const [roadbed, before] = [doneOf(project, "roadbed_m"), doneOf(project, "gravel_m")];
      await page.keyboard.type(String(roadbed + 5000));
      await page.keyboard.press("Tab");
      expect(await page.locator(".report-fault").innerText()).toContain(grouped(roadbed + 5000));
      expect(await sendButton(page).isDisabled()).toBe(true);
      expect(await violations(page)).toEqual([]);

      const now = before + 40;
      await gravel(page).focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(`${now / 1000} km`);
      await page.locator("input[type=file]").setInputFiles({
        name: "site.png",
        mimeType: "image/png",
        buffer: photo(),
      });
      await page.locator(".report-photo img").waitFor();
      await page.locator("textarea").last().focus();
      await page.keyboard.type("雨停复工");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.locator(".report-outcome").getByText("已送达").waitFor();

      const after = await eventually(
        () => state(journeys, project),
        ({ reports }) => (reports[0]?.photos.length ?? 0) > 0,
      );
      expect(after.version).toBe(project.version + 1);
      expect(doneOf(after, "gravel_m")).toBe(now);
      expect(after.reports).toHaveLength(project.reports.length + 1);
      expect(after.reports[0]?.note).toBe("雨停复工");
      expect(await page.locator(".report-outcome dl").innerText()).toContain(
        `${(after.physicalProgress * 100).toFixed(1)} %`,
      );
      const file = await page.context().request.get(`${journeys.url()}${after.reports[0]?.photos[0]?.url}`);
      expect(file.headers()["content-type"]).toBe("image/jpeg");
      expect((await file.body()).length).toBeLessThan(400_000);

      await page.getByRole("link", { name: "查看项目" }).click();
      await page.locator(".project-card-quantities").waitFor();
      expect(await page.locator(".project-card-quantities").innerText()).toContain(grouped(now));
      expect(await page.locator(".project-card-reports tbody tr").first().innerText()).toContain("雨停复工");
    });

    test("two people at once: the second is told who and what, puts both together and sends again", async () => {
      const project = await road(journeys, 1);
      const [first, second] = [
        await openAs(journeys, "county", `projects/${project.code}/report`),
        await openAs(journeys, "engineer", `projects/${project.code}/report`, { isEnglish: true }),
      ];
      const before = doneOf(project, "gravel_m");
      await gravel(second, "Graded gravel").fill(String(before + 30));
      await gravel(first).fill(String(before + 20));
      await sendButton(first).click();
      await first.locator(".report-outcome").getByText("已送达").waitFor();

      await sendButton(second).click();
      await second.getByText("示范县管理员 changed this project while you were typing").waitFor();
      await second.locator(".report-changed").waitFor();
      expect(await second.locator(".report-changed").innerText()).toContain(
        `${grouped(before)} → ${grouped(before + 20)}`,
      );
      expect(await gravel(second, "Graded gravel").inputValue()).toBe(String(before + 30));
      expect(await violations(second)).toEqual([]);
      await sendButton(second).click();
      await second.locator(".report-outcome").getByText("Delivered").waitFor();

      const after = await state(journeys, project);
      expect(after.version).toBe(project.version + 2);
      expect(after.reports.slice(0, 2).map((report) => doneOf(report, "gravel_m"))).toEqual([
        before + 30,
        before + 20,
      ]);
    });

    test("without a line reports wait in sight; they arrive once and in order, also when an answer is lost", async () => {
      const project = await road(journeys, 2);
      const { page, atRest } = await visitAs(journeys, "engineer", `projects/${project.code}`, {
        viewport: PHONE,
      });
      await page.locator(".report-link").waitFor();
      await atRest();
      await page.context().setOffline(true);
      await page.locator(".report-link").click();
      const before = doneOf(project, "gravel_m");
      for (const more of [10, 25]) {
        await gravel(page).fill(String(before + more));
        expect(await sendButton(page).innerText()).toBe("保存，联网后发送");
        await sendButton(page).click();
        await page.locator(".report-kept").waitFor();
        if (more === 10) await page.getByRole("button", { name: "再报一次" }).click();
      }
      expect(await page.locator(".queue-button").innerText()).toContain("2");
      expect(await page.locator(".report .queue-row").allInnerTexts()).toEqual([
        expect.stringContaining("+10 m"),
        expect.stringContaining("+15 m"),
      ]);
      expect(await violations(page)).toEqual([]);

      // The first report arrives, but its answer does not.
      let isCaught = false;
      let lost = 0;
      await page.route("**/graphql", async (route) => {
        if (isCaught || !isReport(route.request().postData())) return route.fallback();
        isCaught = true;
        await route.fetch();
        await route.abort();
        lost += 1;
      });
      await page.context().setOffline(false);
      await page.locator(".queue-hindrance").getByRole("button").first().waitFor();
      await eventually(
        async () => lost,
        (count) => count === 1,
      );
      expect((await state(journeys, project)).version).toBe(project.version + 1);

      // The next visit sends what was left.
      await page.reload();
      const after = await eventually(
        () => state(journeys, project),
        ({ version }) => version >= project.version + 2,
      );
      expect(after.version).toBe(project.version + 2);
      expect(after.reports).toHaveLength(project.reports.length + 2);
      expect(after.reports.slice(0, 2).map((report) => doneOf(report, "gravel_m"))).toEqual([
        before + 25,
        before + 10,
      ]);
      await page.locator(".report .queue-sent").nth(1).waitFor();
      expect(await page.locator(".queue-button").count()).toBe(0);
    });

    test("this week: all projects on one page, kilometres, one send; a row that is refused says why and is put right", async () => {
      const [one, other] = [await road(journeys, 3), await road(journeys, 4)];
      const page = await openAs(journeys, "engineer", "this-week");
      await page.locator(".week-row").first().waitFor();
      const { projects } = await journeys.ask<{ projects: { totalCount: number } }>(
        '{ projects(filter: { within: "520281", stages: [UNDER_CONSTRUCTION] }, first: 1) { totalCount } }',
      );
      const count = () => page.locator(".week-row").count();
      expect(await eventually(count, (rows) => rows === projects.totalCount)).toBe(projects.totalCount);
      const search = page.getByRole("searchbox");
      await search.fill("no such project");
      await page.getByText("没有符合").waitFor();
      await search.fill(one.code.slice(0, -2));
      await page.locator(".week-row").first().waitFor();
      expect(await violations(page)).toEqual([]);
      await search.fill("");

      const row = ({ name }: Project) => page.locator(".week-row").filter({ hasText: name }).first();
      const typed = (project: Project) => row(project).getByRole("textbox", { name: /级配碎石/ });
      const more = (project: Project, metres: number) => doneOf(project, "gravel_m") + metres;
      await typed(one).fill(`${more(one, 30) / 1000}公里`);
      await typed(other).fill(String(more(other, 30)));

      // Somebody else reports of the second road in the meantime.
      const colleague = await openAs(journeys, "county", `projects/${other.code}/report`);
      await gravel(colleague).fill(String(more(other, 10)));
      await sendButton(colleague).click();
      await colleague.locator(".report-outcome").getByText("已送达").waitFor();

      await page.getByRole("button", { name: "发送 2 个项目" }).click();
      await row(one).getByText("已送达").waitFor();
      await row(other).getByText("示范县管理员已改过这个项目").waitFor();
      expect(doneOf(await state(journeys, one), "gravel_m")).toBe(more(one, 30));
      expect(doneOf(await state(journeys, other), "gravel_m")).toBe(more(other, 10));

      await row(other).getByRole("link", { name: "打开表单处理" }).click();
      await page.locator(".report-changed").waitFor();
      expect(await gravel(page).inputValue()).toBe(String(more(other, 30)));
      await sendButton(page).click();
      await page.locator(".report-outcome").getByText("已送达").waitFor();
      expect(doneOf(await state(journeys, other), "gravel_m")).toBe(more(other, 30));
      expect(await page.locator(".queue-button").count()).toBe(0);
    });

    test("who may not report is told so, in English on a phone; anonymous readers find the way to sign in", async () => {
      const project = await road(journeys, 5);
      const planner = await openAs(journeys, "planner", `projects/${project.code}/report`, {
        viewport: PHONE,
        isEnglish: true,
      });
      await planner.getByText("may not report in this county").waitFor();
      expect(await violations(planner)).toEqual([]);
      const { page } = await journeys.visit("this-week?lang=en", { waitsForMap: false });
      await page.getByText("Sign in to report").waitFor();
      expect(await page.locator(".report-link, .queue-mark").count()).toBe(0);
    });
  },
  async () => ({}),
);
