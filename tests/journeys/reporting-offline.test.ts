import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import {
  doneOf,
  gravel,
  isKept,
  keptOn,
  road,
  sendButton,
  signInAs,
  state,
  visitAs,
} from "./reporting-support.ts";
import { describeJourneys, eventually } from "./support.ts";

declare const navigator: {
  readonly serviceWorker: { getRegistration(): Promise<{ active: { state: string } | null } | undefined> };
};

// These journeys change data: they have a server of their own, and each a project of its own.

const PHONE = { width: 390, height: 844 };

const isReport = (body: string | null) => body?.includes("mutation ReportProgress") === true;

describeJourneys(
  "reporting without a line, on one device",
  (journeys) => {
    test("without a line both forms open again with what was typed; reports wait in sight and arrive once and in order, also when an answer is lost", async () => {
      const project = await road(journeys, 2);
      const { page } = await visitAs(journeys, "engineer", "this-week", {
        viewport: PHONE,
        serviceWorkers: "allow",
      });
      await page.locator(".week-row").first().waitFor();
      await eventually(
        () => keptOn(page, "seen"),
        (answers) => answers.length > 0,
      );
      const worker = () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);
      expect(await eventually(worker, (state) => state === "activated")).toBe("activated");
      const rows = await page.locator(".week-row").count();

      // The form was never opened here: its figures are those of the week.
      await page.context().setOffline(true);
      await page.goto(`${journeys.url()}/projects/${project.code}/report`);
      const before = doneOf(project, "gravel_m");
      for (const more of [10, 25]) {
        await gravel(page).fill(String(before + more));
        await isKept(page, "drafts", `"${before + more}"`);
        await page.reload();
        await page.locator(".seen-line").waitFor();
        await page.locator(".restored-line").waitFor();
        expect(await gravel(page).inputValue()).toBe(String(before + more));
        expect(await sendButton(page).innerText()).toBe("保存，联网后发送");
        await sendButton(page).click();
        await page.locator(".report-kept").waitFor();
        if (more === 10) await page.getByRole("button", { name: "再报一次" }).click();
      }
      expect(await page.locator(".queue-button").innerText()).toContain("2");
      await expect
        .poll(() => page.locator(".report .queue-row").allInnerTexts())
        .toEqual([expect.stringContaining("+10 m"), expect.stringContaining("+15 m")]);
      expect(await violations(page)).toEqual([]);
      await page.goto(`${journeys.url()}/this-week`);
      await page.locator(".seen-line").waitFor();
      expect(
        await eventually(
          () => page.locator(".week-row").count(),
          (count) => count === rows,
        ),
      ).toBe(rows);
      expect(await page.locator(".week-row").filter({ hasText: "已保存，待发送" }).count()).toBe(1);

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
      await eventually(
        async () => lost,
        (count) => count === 1,
      );
      expect((await state(journeys, project)).version).toBe(project.version + 1);

      // The next visit sends what was left.
      await page.goto(`${journeys.url()}/projects/${project.code}/report`);
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

    test("another person on the same device neither sees what was typed and seen, nor sends it", async () => {
      const project = await road(journeys, 6);
      const address = `${journeys.url()}/projects/${project.code}/report`;
      const { page, atRest } = await visitAs(journeys, "engineer", `projects/${project.code}/report`);
      const before = doneOf(project, "gravel_m");
      await gravel(page).waitFor();
      await atRest();
      await page.context().setOffline(true);
      await gravel(page).fill(String(before + 7));
      await sendButton(page).click();
      await page.locator(".report-kept").waitFor();
      await page.getByRole("button", { name: "再报一次" }).click();
      await gravel(page).fill(String(before + 9));
      await isKept(page, "drafts", `"${before + 9}"`);
      expect((await keptOn(page, "seen")).join()).toContain(project.code);

      await signInAs(journeys, page, "county");
      await page.context().setOffline(false);
      await page.locator(".person-button").getByText("示范县管理员").waitFor();
      await gravel(page).waitFor();
      expect(await gravel(page).inputValue()).toBe("");
      expect(await page.locator(".restored-line, .queue-row, .queue-mark button").count()).toBe(0);
      await page.locator(".person-button").click();
      await page.getByRole("button", { name: "退出登录" }).click();
      await page.locator(".person-sign-in").waitFor();
      expect(await keptOn(page, "seen")).toEqual([]);
      expect((await state(journeys, project)).version).toBe(project.version);

      await signInAs(journeys, page, "engineer");
      await page.goto(address);
      await page.locator(".restored-line").waitFor();
      expect(await gravel(page).inputValue()).toBe(String(before + 9));
      const after = await eventually(
        () => state(journeys, project),
        ({ version }) => version > project.version,
      );
      expect(doneOf(after, "gravel_m")).toBe(before + 7);
    });
  },
  async () => ({}),
);
