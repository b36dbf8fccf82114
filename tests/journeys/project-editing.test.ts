import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import {
  closed,
  editing,
  faultsOnSaving,
  isDrawn,
  openForm,
  picture,
  REPORTED,
  type Reported,
  reached,
  reportedRoad,
  save,
} from "./project-forms.ts";
import { describeJourneys, eventually } from "./support.ts";

const PROJECT = "520281-BU-0001";
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

    test("days, money and papers: what is refused says why at its place, what is taken is on the page", async () => {
      const before = await reportedRoad(journeys);
      const now = async () =>
        (
          await journeys.ask<{ project: Reported }>(
            `query ($code: ID!) { project(code: $code) { ${REPORTED} } }`,
            { code: before.code },
          )
        ).project;
      const page = await editing(journeys, `projects/${before.code}`);
      const row = (name: string) => page.locator("fieldset").filter({ hasText: name });

      await openForm(page, "编辑", "关键节点");
      await row("合同").getByLabel("完成", { exact: true }).fill("2001-01-01");
      expect((await faultsOnSaving(page)).join()).toContain("早于");
      await row("合同")
        .getByLabel("完成", { exact: true })
        .fill(reached(before, "START") ?? "");
      await save(page);
      expect(reached(await now(), "CONTRACT")).toBe(reached(before, "START"));

      await openForm(page, "编辑", "资金下达");
      await row("新增一笔").getByLabel("来源").selectOption("LOAN");
      await row("新增一笔").getByLabel("已下达").fill("十二万");
      expect(await faultsOnSaving(page)).toEqual(["应为数字"]);
      await row("新增一笔").getByLabel("已下达").fill("12.5");
      await save(page);
      await openForm(page, "编辑", "登记拨付");
      const line = page.getByLabel("资金来源", { exact: false });
      const option = line.locator("option").filter({ hasText: "12.5" });
      await line.selectOption((await option.getAttribute("value")) ?? "");
      await page.getByLabel("本次拨付").fill("13");
      await page.getByLabel("拨付日期").fill(before.reports[0]?.asOf ?? "");
      expect((await faultsOnSaving(page)).join()).toContain("125000");
      expect(await violations(page)).toEqual([]);
      await page.getByLabel("本次拨付").fill("12.5");
      await save(page);
      expect((await now()).funding).toContainEqual({
        source: "LOAN",
        allocated: 125_000,
        disbursed: 125_000,
      });
      await expect
        .poll(() => page.locator(".project-card-money tbody tr").count())
        .toBe(before.funding.length + 1);
      await page.locator(".payment-list summary").click();
      const payment = page.locator(".payment-list li").filter({ hasText: "12.5 万元" });
      await payment.getByRole("button").click();
      await page.getByLabel("原因").fill("重复登记");
      await save(page, "撤销");
      await payment.waitFor({ state: "detached" });
      expect((await now()).funding).toContainEqual({ source: "LOAN", allocated: 125_000, disbursed: 0 });
      await openForm(page, "编辑", "完成投资");
      await page.getByLabel("截至日期").fill(before.reports[0]?.asOf ?? "");
      await page.getByLabel("累计完成投资").fill("-2");
      expect(await faultsOnSaving(page)).toEqual(["不得小于 0"]);
      await page.getByLabel("累计完成投资").fill("12.5");
      await save(page);
      expect((await now()).completedInvestment).toBe(125_000);

      await openForm(page, "编辑", "上传资料");
      await page.locator("#edit-files").setInputFiles([
        { name: "批复.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 approved") },
        { name: "不是.pdf", mimeType: "application/pdf", buffer: Buffer.from("not what it is called") },
      ]);
      await page.getByRole("button", { name: "上传", exact: true }).click();
      expect(await page.locator(".edit-files .edit-fault").innerText()).toContain("不属于可上传的类型");
      expect(await page.locator(".edit-files li").count()).toBe(1);
      await page.getByRole("button", { name: "移除 不是.pdf" }).click();
      await page.keyboard.press("Escape");
      await closed(page);
      const papers = page.locator(".document-list li");
      await papers.filter({ hasText: "批复.pdf" }).waitFor();
      await page.getByRole("button", { name: "删除 批复.pdf" }).click();
      await page.locator(".edit-form textarea").fill("传错了");
      await save(page, "删除");
      await papers.filter({ hasText: "批复.pdf" }).waitFor({ state: "detached" });
      expect((await now()).documents).toEqual(before.documents);
      expect(await page.locator(".history > li").first().innerText()).toMatch(/删除文件[\s\S]*传错了/);
    });

    test("photos stand with their report: they open by keyboard, and one is taken away", async () => {
      const { code, reports } = await reportedRoad(journeys);
      const [report] = reports;
      const page = await editing(journeys, `projects/${code}?lang=en`, async (request) => {
        for (const [name, grey] of [
          ["east.png", 90],
          ["west.png", 200],
        ] as const) {
          const sent = await request.post(`${journeys.url()}/attachments`, {
            params: { project: code, report: report?.id ?? "", name },
            headers: { "content-type": "image/png", "idempotency-key": `photograph-${grey}` },
            data: picture(grey),
          });
          expect([sent.status(), await sent.text()]).toEqual([201, expect.any(String)]);
        }
      });
      const ofReport = page.locator(".project-card-reports tbody tr").filter({ hasText: report?.asOf ?? "" });
      const thumbs = ofReport.first().locator(".report-photos button");
      await thumbs.nth(1).waitFor();
      await thumbs.first().focus();
      await page.keyboard.press("Enter");
      const viewer = page.locator(".photo-viewer");
      await eventually(() => isDrawn(page, ".photo-viewer > img"), Boolean);
      expect(await viewer.innerText()).toMatch(new RegExp(`${report?.asOf}[\\s\\S]*1 of 2[\\s\\S]*east.png`));
      await page.keyboard.press("ArrowRight");
      await eventually(() => isDrawn(page, ".photo-viewer > img"), Boolean);
      expect(await viewer.innerText()).toContain("west.png");
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Delete west.png" }).click();
      await page.locator(".edit-form textarea").fill("blurred");
      await save(page, "Delete");
      await eventually(
        () => viewer.innerText(),
        (text) => text.includes("east.png"),
      );
      await page.keyboard.press("Escape");
      await viewer.waitFor({ state: "detached" });
      expect(await thumbs.count()).toBe(1);
      expect(await page.locator(".report-photos button:focus").count()).toBe(1);
    });

    test("a project entered by mistake is deleted with its reason; its address says so, and brings it back", async () => {
      const { code } = await reportedRoad(journeys);
      const page = await editing(journeys, `projects/${code}`);
      const name = await page.locator("#project-name").innerText();
      await openForm(page, "编辑", "删除项目");
      expect(await page.locator(".edit-drawer .edit-main").isDisabled()).toBe(true);
      await page.locator(".edit-drawer textarea").fill("重复录入");
      expect(await violations(page)).toEqual([]);
      await save(page, "删除项目");
      const notice = page.locator(".deleted-project");
      await notice.waitFor();
      expect(await notice.innerText()).toContain(name.trim());
      expect(await notice.innerText()).toContain("重复录入");
      expect(await violations(page)).toEqual([]);
      const asked = { code };
      const question = "query ($code: ID!) { project(code: $code) { code } }";
      expect(await journeys.ask(question, asked)).toEqual({ project: null });

      await page.goto(`${journeys.url()}/projects?area=520281`);
      await page.getByRole("button", { name: "已删除" }).click();
      const listed = page.locator(`.deleted-projects [data-code="${code}"]`);
      await listed.waitFor();
      expect(await listed.innerText()).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d[\s\S]*重复录入/);
      expect(await violations(page)).toEqual([]);
      await listed.getByRole("link").click();
      await notice.getByRole("button", { name: "恢复项目" }).click();
      await page.locator(".edit-drawer textarea").fill("误删");
      await page.locator(".edit-drawer").getByRole("button", { name: "恢复项目" }).click();
      await page.locator("#project-name").waitFor();
      expect(await journeys.ask(question, asked)).toEqual({ project: { code } });
      expect(await page.locator(".history > li").first().innerText()).toMatch(/恢复项目[\s\S]*误删/);
    });
  },
  async () => ({}),
);
