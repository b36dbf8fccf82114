import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { violations } from "./axe.ts";
import { describeJourneys } from "./support.ts";
import { look, openDialog, take } from "./taken-files.ts";

const COUNTY = "431123";
const LARGE_COUNTY = "520281";
const INDICATOR = "water_quantity";
const A4_AT_300_DPI = { width: 3508, height: 2480 };

const squeezed = (text: string): string => text.replaceAll(/[\s·]+/g, "");

describeJourneys("pictures that are taken away", (journeys) => {
  test("a picture has the map, its legend and its words", async () => {
    const { page } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}`);
    await openDialog(page);
    const { bytes, name } = await take(page, "png");
    expect(name).toBe("双牌县-供水水量-达标情况-数据截至 2017-11-30.png");
    const seen = await look(page, bytes);
    expect(seen.width).toBeGreaterThan(800);
    expect(seen.colours).toBeGreaterThan(300);
    expect(seen.inkInLegend).toBeGreaterThan(200);
    expect(seen.unmet).toBeGreaterThan(40);
  });

  test("a picture for print is A4 at 300 dpi, sharper than the screen", async () => {
    const { page } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}&lens=gaps`);
    await openDialog(page);
    const { bytes } = await take(page, "print");
    const seen = await look(page, bytes);
    expect({ width: seen.width, height: seen.height }).toEqual(A4_AT_300_DPI);
    expect(seen.colours).toBeGreaterThan(300);
    expect(seen.inkInLegend).toBeGreaterThan(4_000);
  });

  test.each(["zh", "en"])("a PDF holds its words as text (%s)", async (lang) => {
    const { page } = await journeys.visit(
      `?area=${LARGE_COUNTY}&indicator=network_4g&lens=gaps&lang=${lang}`,
    );
    const answer = await page.locator(".answer :is(h1, p)").allInnerTexts();
    const legend = await page.locator(".legend-table tbody td").allInnerTexts();
    await openDialog(page);
    const { bytes } = await take(page, "pdf");
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(document, { mergePages: true });
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    expect([document.numPages, Math.round(width), Math.round(height)]).toEqual([1, 842, 595]);
    const said = squeezed(text);
    expect(answer.length).toBeGreaterThan(1);
    for (const line of [...answer, ...legend]) expect(said).toContain(squeezed(line));
    const always =
      lang === "zh"
        ? [
            "盘州市",
            "4G 信号",
            "短板",
            "数据截至 2017-12-01",
            "系统核算",
            "比例尺",
            "界线仅供示意，不作划界依据",
            "模拟数据，不得用于上报",
          ]
        : [
            "Panzhou",
            "Gaps",
            "data as of 2017-12-01",
            "Computed",
            "Scale",
            "boundaries are indicative only",
            "simulated data, not for reporting",
          ];
    for (const line of always) expect(said).toContain(squeezed(line));
  });

  test("a map with holes is not written, and a long work can be cancelled", async () => {
    const { page } = await journeys.visit(`?area=${COUNTY}&indicator=${INDICATOR}`);
    await openDialog(page);
    await page.route("**/tiles/**", (route) => route.abort());
    await page.locator('[data-kind="png"]').press("Enter");
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("部分地图没有取到");
    expect(await violations(page)).toEqual([]);
    await page.unroute("**/tiles/**");
    await page.route("**/graphql", async (route) => {
      if (route.request().postData()?.includes("TakenVillages") !== true) return route.continue();
      // Held until it is cancelled.
    });
    await page.locator('[data-kind="csv"]').press("Enter");
    await page.getByRole("button", { name: "取消" }).press("Enter");
    await page.getByText("已取消，没有写文件。").waitFor();
    expect(await page.locator('[data-kind="csv"]').isEnabled()).toBe(true);
  });
});
