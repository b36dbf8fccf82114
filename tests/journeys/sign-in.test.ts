import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, type Journeys } from "./support.ts";

const PASSWORD = "cuntong-demo";
const PHONE = { width: 390, height: 844 };
const PATIENCE = { timeout: 60_000 };

async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByLabel("登录名").fill(name);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

const visit = (journeys: Journeys, search: string) =>
  journeys.visit(search, { waitsForMap: false, locale: "zh-CN" }); // a browser of its own: cookies stay apart

describeJourneys("signing in", (journeys) => {
  test("an engineer signs in where the link stands, comes back to the same page, and signs out, by keyboard", async () => {
    const { page } = await visit(journeys, "overview?area=520281");
    await page.locator(".person-sign-in").focus(PATIENCE);
    await page.keyboard.press("Enter");
    await page.locator(".sign-in h1").waitFor(PATIENCE);
    expect(await violations(page)).toEqual([]);
    await signIn(page, "engineer", "not this one");
    expect(await page.getByRole("alert").textContent()).toBe("登录名或密码不正确。");
    await signIn(page, "engineer");
    await page.locator(".person-button").waitFor(PATIENCE);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/overview?area=520281");
    await page.locator(".person-button").focus();
    await page.keyboard.press("Enter");
    const menu = page.locator(".person .popover");
    expect(await menu.textContent()).toContain("盘州市 工程师");
    expect(await menu.getByRole("link").allTextContents()).toEqual(["我的账号与密码", "接口令牌"]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await menu.count()).toBe(0);
    await page.locator(".person-button").press("Enter");
    await page.getByRole("button", { name: "退出登录" }).press("Enter");
    await page.locator(".person-sign-in").waitFor(PATIENCE);
  });

  test("a county's administrator makes an account; its link opens it once, on a phone, too", async () => {
    const { page } = await visit(journeys, "admin/people?area=520281");
    await page.getByText("请先登录").waitFor(PATIENCE);
    await page.locator(".person-sign-in").click();
    await page.locator(".sign-in h1").waitFor(PATIENCE);
    await signIn(page, "county");
    await page.locator(".admin-table").waitFor(PATIENCE);
    expect(await violations(page)).toEqual([]);
    const name = `journey-${Date.now()}`;
    await page.getByLabel("登录名").fill(name);
    await page.getByLabel("姓名").fill("周工");
    await page.getByRole("button", { name: "创建" }).click();
    const link = page.locator(".admin-secret input");
    await link.waitFor(PATIENCE);
    const address = await link.inputValue();
    await page.getByRole("row", { name: new RegExp(name) }).waitFor(PATIENCE);

    const { page: phone, atRest } = await visit(
      journeys,
      new URL(address).pathname.slice(1) + new URL(address).hash,
    );
    await phone.setViewportSize(PHONE);
    await phone.getByRole("heading", { name: "设置密码" }).waitFor(PATIENCE);
    expect(new URL(phone.url()).hash).toBe("");
    expect(await violations(phone)).toEqual([]);
    await phone.getByLabel("新密码").fill("short");
    await phone.keyboard.press("Enter");
    expect(await phone.getByRole("alert").textContent()).toBe("还差 5 个字符。");
    await phone.getByLabel("新密码").fill("一句容易记住的话就很好");
    await phone.keyboard.press("Enter");
    await phone.locator(".person-button i").click(PATIENCE);
    expect(await phone.locator(".person-known").textContent()).toContain(name);
    await atRest();
    expect(await violations(phone)).toEqual([]);
    await phone.goto(address);
    await phone.getByLabel("新密码").fill("another good password");
    await phone.keyboard.press("Enter");
    await phone.getByRole("alert").waitFor(PATIENCE);
    expect(await phone.getByRole("alert").textContent()).toContain("链接无效");

    await page
      .getByRole("row", { name: new RegExp(name) })
      .getByRole("button", { name: "停用" })
      .click();
    await page.getByRole("row", { name: new RegExp(`${name}.*已停用`) }).waitFor(PATIENCE);
    for (const [path, title] of [
      ["admin/tokens", "API tokens"],
      ["admin/zones", "Zones"],
      ["admin/standards", "Standards"],
      ["account", "Account and password"],
    ]) {
      await page.goto(`${journeys.url()}/${path}?area=520281&lang=en`);
      await page.getByRole("heading", { level: 1, name: title as string }).waitFor(PATIENCE);
      await page.locator(".admin-form, .admin-list").first().waitFor(PATIENCE);
      expect(await violations(page), path).toEqual([]);
    }

    await page
      .context()
      .request.post(`${journeys.url()}/session`, { data: { name: "admin", password: PASSWORD } });
    await page.goto(`${journeys.url()}/admin/people?area=520281`);
    const engineer = page.getByRole("row", { name: /^engineer / });
    await engineer.getByRole("button", { name: "任命为系统管理员" }).click(PATIENCE);
    expect(await engineer.innerText()).toContain("示范工程师将可管理所有县和账号。");
    expect(await violations(page)).toEqual([]);
    await engineer.getByRole("button", { name: "确认任命" }).press("Enter");
    const dismiss = engineer.getByRole("button", { name: "撤销系统管理员" });
    await dismiss.press("Enter", PATIENCE);
    expect(await isSystemAdministrator(journeys, "engineer")).toBe(true);
    await engineer.getByRole("button", { name: "确认撤销" }).press("Enter");
    await engineer.getByRole("button", { name: "任命为系统管理员" }).waitFor(PATIENCE);
    expect(await isSystemAdministrator(journeys, "engineer")).toBe(false);
    // Nobody takes it from themselves.
    await page.locator(".admin-choice select").selectOption({ label: "全部账号" });
    const own = page.getByRole("row", { name: /^admin / });
    await own.waitFor(PATIENCE);
    expect(await own.getByRole("button", { name: "撤销系统管理员" }).count()).toBe(0);
  });
});

/** As the person is told when they sign in. */
async function isSystemAdministrator(journeys: Journeys, name: string): Promise<boolean> {
  const headers = { "content-type": "application/json" };
  const session = await fetch(`${journeys.url()}/session`, {
    ...{ method: "POST", headers },
    body: JSON.stringify({ name, password: PASSWORD }),
  });
  const cookie = session.headers.get("set-cookie")?.split(";")[0] ?? "";
  const answer = await fetch(`${journeys.url()}/graphql`, {
    ...{ method: "POST", headers: { ...headers, cookie } },
    body: JSON.stringify({ query: "{ viewer { isSystemAdministrator } }" }),
  });
  const { data } = (await answer.json()) as { data: { viewer: { isSystemAdministrator: boolean } } };
  return data.viewer.isSystemAdministrator;
}
