import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, eventually, type Journeys } from "./support.ts";

const PROJECT = "520281-BU-0001";
const CREDENTIALS = { name: "engineer", password: "cuntong-demo" };

async function editing(journeys: Journeys, search: string): Promise<Page> {
  const { page } = await journeys.visit(search, {
    waitsForMap: false,
    locale: "zh-CN",
    prepare: (opened) => opened.context().request.post(`${journeys.url()}/session`, { data: CREDENTIALS }),
  });
  await page.locator(".edit-menu > button").waitFor();
  return page;
}

async function openForm(page: Page, edit: string, name: string): Promise<void> {
  await page.getByRole("button", { name: edit, exact: true }).click();
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator(".edit-form").waitFor();
}

const closed = (page: Page) => page.locator(".edit-drawer").waitFor({ state: "detached" });

describeJourneys(
  "a project is edited on its page",
  (journeys) => {
    const standing = async () => {
      const asked = `query ($code: ID!) { project(code: $code) { version contractor supervisor stage geometry } }`;
      const { project } = await journeys.ask<{ project: Record<string, unknown> }>(asked, { code: PROJECT });
      return project;
    };

    test("a refusal stands at its field; two who edit at once merge, and nothing typed is lost", async () => {
      const page = await editing(journeys, `projects/${PROJECT}`);
      await openForm(page, "编辑", "基本信息");
      await page.getByLabel("施工单位").fill("甲公司");
      await page.getByLabel("计划完工日期").fill("2001-01-01");
      await page.getByRole("button", { name: "保存" }).click();
      await expect.poll(() => page.locator(".edit-wrong").textContent()).toContain("早于");
      await page.getByLabel("计划完工日期").fill("");

      const { version } = await standing();
      const other = await page.context().request.post(`${journeys.url()}/graphql`, {
        data: {
          query: "mutation ($input: ProjectEditInput!) { editProject(input: $input) { __typename } }",
          variables: {
            input: {
              project: PROJECT,
              expectedVersion: version,
              idempotencyKey: "somebody-else-0001",
              contractor: "乙公司",
              supervisor: "丙监理",
            },
          },
        },
      });
      expect(await other.json()).toEqual({ data: { editProject: { __typename: "ProjectChanged" } } });

      await page.getByRole("button", { name: "保存" }).click();
      await page.locator(".edit-merge").waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator(".edit-asking").waitFor();
      await page.keyboard.press("Enter"); // go on typing
      await page.getByRole("radio", { name: /您填写的/ }).check();
      await page.getByRole("button", { name: "按选用结果保存" }).click();
      await closed(page);
      expect(await standing()).toMatchObject({ contractor: "甲公司", supervisor: "丙监理" });
      const history = page.locator(".history > li").first();
      await expect.poll(() => history.textContent()).toContain("甲公司");
    });

    test("in English, by keyboard alone, a project is suspended with its reason", async () => {
      const page = await editing(journeys, `projects/${PROJECT}?lang=en`);
      await page.locator(".edit-menu > button").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.locator(".edit-form").waitFor();
      const stage = page.locator(".edit-drawer select");
      await stage.focus();
      await page.keyboard.type("Suspended");
      await page.locator(".edit-drawer input[type=date]").fill("2017-12-01");
      await page.locator(".edit-drawer .edit-main").focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.locator(".edit-fault").allTextContents()).toEqual(["Must not be empty"]);
      await page.keyboard.type("land is disputed"); // the focus is on the field at fault
      expect(await violations(page)).toEqual([]);
      await page.locator(".edit-drawer .edit-main").focus();
      await page.keyboard.press("Enter");
      await closed(page);
      expect((await standing()).stage).toBe("SUSPENDED");
    });

    test("a line is drawn on the map and saved", async () => {
      const page = await editing(journeys, `projects/${PROJECT}`);
      await openForm(page, "编辑", "位置与线路");
      await page.locator(".edit-drawing").waitFor();
      const map = await page.locator(".edit-map canvas").boundingBox();
      const press = (x: number, y: number) => page.mouse.click((map?.x ?? 0) + x, (map?.y ?? 0) + y);
      const typed = () => page.locator(".edit-drawer textarea").inputValue();
      await press(200, 250);
      await press(300, 200);
      await press(400, 260);
      await page.keyboard.press("Enter");
      await eventually(typed, (text) => text !== "");
      const text = await typed();
      expect(text.split("\n")).toHaveLength(3);
      await page.getByRole("button", { name: "保存" }).click();
      await closed(page);
      const drawn = text.split("\n").map((line) => line.split(", ").map(Number));
      expect((await standing()).geometry).toEqual({ type: "LineString", coordinates: drawn });
    });
  },
  async () => ({}),
);
