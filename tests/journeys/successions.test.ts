import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys, type Journeys } from "./support.ts";

interface Succession {
  readonly oldCode: string;
  readonly oldName: string;
  readonly newName: string;
  readonly document: string;
}

async function successionOf(journeys: Journeys, code: string): Promise<Succession> {
  const { area } = await journeys.ask<{ area: { successions: readonly Succession[] } }>(
    "query ($code: ID!) { area(code: $code) { successions { oldCode oldName newName document } } }",
    { code },
  );
  const [succession] = area.successions;
  if (succession === undefined) throw new Error(`${code} never changed`);
  return succession;
}

describeJourneys("codes and names that were given up", (journeys) => {
  test("a link with a former code shows the place of today, and says so", async () => {
    const { page } = await journeys.visit("?area=520222");
    await page.getByText("代码 520222 已被 520281 取代，现显示盘州市").waitFor();
    await page.getByRole("heading", { name: /盘州市/ }).waitFor();
    const { oldName, oldCode, document } = await successionOf(journeys, "520222");
    const former = page.locator(".former summary");
    expect(await former.textContent()).toBe(`曾用：${oldName} ${oldCode}`);
    await former.focus();
    await page.keyboard.press("Enter");
    const change = page.locator(".former li");
    expect(await change.textContent()).toContain(`${oldName} ${oldCode} → 盘州市 520281 · 代码变更`);
    expect(await change.textContent()).toContain(document);
    expect(await violations(page)).toEqual([]);
  });

  test("a code in use says nothing of being replaced", async () => {
    const { page } = await journeys.visit("?area=520281&lang=en", { waitsForMap: false });
    await page.getByText("formerly 盘县 520222").waitFor();
    expect(await page.locator(".replaced-code").count()).toBe(0);
  });

  test("the search finds a place by its former name and code, and says by which", async () => {
    const { page } = await journeys.visit("?lang=zh", { waitsForMap: false });
    const field = page.getByRole("combobox", { name: "搜索村庄、区域、项目、拼音、代码" });
    for (const typed of ["盘县", "520222"]) {
      await field.fill(typed);
      const hit = page
        .locator(".search .option", { hasText: "盘州市" })
        .filter({ hasText: `${typed} → 盘州市` });
      await hit.waitFor();
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /盘州市/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("area")).toBe("520281");
  });

  test("the list of areas does so, too", async () => {
    const { page } = await journeys.visit("?lang=en", { waitsForMap: false });
    await page.getByRole("button", { name: /Area/ }).first().click();
    await page.getByRole("combobox", { name: /Name, pinyin/ }).fill("盘县");
    await page.locator(".option", { hasText: "盘县 → Panzhou" }).waitFor();
  });

  test("a village tells what its county was called", async () => {
    const { villages } = await journeys.ask<{ villages: { nodes: readonly { code: string }[] } }>(
      '{ villages(filter: { within: "520281" }, first: 1) { nodes { code } } }',
    );
    const { page } = await journeys.visit(`?area=520281&village=${villages.nodes[0]?.code}`, {
      waitsForMap: false,
    });
    await page.getByText("盘州市曾用：盘县 520222").waitFor();
  });
});
