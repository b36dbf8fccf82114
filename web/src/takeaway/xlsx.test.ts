import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { xlsxFile } from "./xlsx.ts";

async function partsOf(file: Blob): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test("a workbook holds the table: words as words, codes with their zeros, figures as figures, the unknown empty", async () => {
  const table = {
    columns: ["代码", "村", "人口"],
    rows: [
      ["0431", "=夏家洞村", 412.5],
      ["0432", "茶林村", null],
    ],
  };
  const parts = await partsOf(await xlsxFile(table));
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  const words = [...(parts["xl/sharedStrings.xml"] ?? "").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, word]) => word,
  );
  expect(words).toEqual(["代码", "村", "人口", "0431", "=夏家洞村", "0432", "茶林村"]);
  expect(sheet).toMatch(/<c r="C2"[^>]*><v>412\.5<\/v>/);
  expect(sheet).not.toMatch(/<c r="C3"[^>]*><v>/);
  expect(sheet).not.toContain("<f>");
  expect(sheet).toContain('state="frozen"');
});
