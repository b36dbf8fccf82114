import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import {
  colleagueReports,
  doneOf,
  gravel,
  isKept,
  keptOn,
  openAs,
  type Project,
  photo,
  road,
  sendButton,
  state,
} from "./reporting-support.ts";
import { describeJourneys, eventually } from "./support.ts";

// These journeys change data: they have a server of their own, and each a project of its own.

const PHONE = { width: 390, height: 844 };

const grouped = (value: number): string => value.toLocaleString("en-US");

describeJourneys(
  "reporting progress",
  (journeys) => {
    test("with the keyboard on a phone: mistakes are told at their fields, a closed tab loses nothing, the project's page shows what was sent", async () => {
      const project = await road(journeys, 0);
      let page = await openAs(journeys, "engineer", `projects/${project.code}`, { viewport: PHONE });
      await page.locator(".report-link").focus();
      await page.keyboard.press("Enter");
      await gravel(page).focus();

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
      await isKept(page, "drafts", "雨停复工");

      const next = await page.context().newPage();
      await page.close();
      page = next;
      await page.setViewportSize(PHONE);
      await page.goto(`${journeys.url()}/projects/${project.code}/report`);
      await page.locator(".restored-line").waitFor();
      await page.locator(".report-photo img").waitFor();
      expect(await gravel(page).inputValue()).toBe(`${now / 1000} km`);
      await page.locator(".foreseen b").first().waitFor();
      const foreseen = await page.locator(".foreseen b").allInnerTexts();
      expect(await violations(page)).toEqual([]);
      await page.locator("textarea").last().focus();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.locator(".report-outcome").getByText("已送达").waitFor();
      expect(await keptOn(page, "drafts")).toEqual([]);

      const after = await eventually(
        () => state(journeys, project),
        ({ reports }) => (reports[0]?.photos.length ?? 0) > 0,
      );
      expect(after.version).toBe(project.version + 1);
      expect(doneOf(after, "gravel_m")).toBe(now);
      expect(after.reports).toHaveLength(project.reports.length + 1);
      expect(after.reports[0]?.note).toBe("雨停复工");
      const progress = `${(after.physicalProgress * 100).toFixed(1)} %`;
      expect(await page.locator(".report-outcome dl").innerText()).toContain(progress);
      expect(foreseen).toEqual([progress, after.forecastFinish ?? "无法预计"]);
      const file = await page.context().request.get(`${journeys.url()}${after.reports[0]?.photos[0]?.url}`);
      expect(file.headers()["content-type"]).toBe("image/jpeg");
      expect((await file.body()).length).toBeLessThan(400_000);

      await page.getByRole("link", { name: "查看项目" }).click();
      await page.locator(".project-card-quantities").getByText(grouped(now)).first().waitFor();
      await page.locator(".project-card-reports tbody tr").first().getByText("雨停复工").waitFor();
    });

    test("two people at once: the second is told who and what, puts both together and sends again", async () => {
      const project = await road(journeys, 1);
      const second = await openAs(journeys, "engineer", `projects/${project.code}/report`, {
        isEnglish: true,
      });
      const before = doneOf(project, "gravel_m");
      await gravel(second, "Graded gravel").fill(String(before + 30));
      await colleagueReports(journeys, project, before + 20);

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
      await isKept(page, "rows", `"${more(other, 30)}"`);
      await page.reload();
      await page.locator(".restored-line").getByText("2 个项目").waitFor();
      expect(await typed(one).inputValue()).toBe(String(more(one, 30)));
      await row(other).waitFor();

      // Somebody else reports of the second road in the meantime.
      await colleagueReports(journeys, other, more(other, 10));

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
