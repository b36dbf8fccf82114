import { expect, test } from "vitest";
import { type Cell, csvText } from "./csv.ts";

const line = (...cells: readonly Cell[]): string =>
  csvText({ columns: ["a"], rows: [cells] }).split("\r\n")[1] ?? "";

test("a spreadsheet sees at once that the text is UTF-8", () => {
  const text = csvText({ columns: ["村", "人口"], rows: [["夏家洞村", 412]] });
  expect(text.codePointAt(0)).toBe(0xfeff);
  expect(text.slice(1)).toBe("村,人口\r\n夏家洞村,412\r\n");
});

test("numbers keep every digit; what is not known is empty and not 0", () => {
  expect(line(1234567.25, 0, -3.5, null, undefined)).toBe("1234567.25,0,-3.5,,");
});

test("commas, quotes and new lines stay inside of their cell", () => {
  expect(line('他说"好"', "a,b", "a\nb")).toBe('"他说""好""","a,b","a\nb"');
});

test("no text is run as a formula", () => {
  expect(line("=1+1", "+86", "-x", "@a", " =1", '=HYPERLINK("a")')).toBe(
    `'=1+1,'+86,'-x,'@a,' =1,"'=HYPERLINK(""a"")"`,
  );
});
