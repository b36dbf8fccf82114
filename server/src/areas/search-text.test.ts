import { expect, test } from "vitest";
import { searchText, withoutTones } from "./search-text.ts";

test.each([
  ["Xià Jiādòng", "xiajiadong"],
  ["xia'jia-dong", "xiajiadong"],
  ["lǜ cūn", "lvcun"],
  ["LÜ", "lv"],
  ["nǚ", "nv"],
])("%s is spelled %s", (typed, spelling) => {
  expect(withoutTones(typed)).toBe(spelling);
});

test("nothing typed filters nothing", () => {
  expect(searchText(undefined)).toBeUndefined();
  expect(searchText("  ")).toBeUndefined();
});

test("what was typed is looked for as it stands: wildcards are letters", () => {
  expect(searchText("50%_a\\")?.name).toBe("%50\\%\\_a\\\\%");
});

test("a number is the beginning of a code, letters are a spelling, characters neither", () => {
  expect(searchText("5202")).toMatchObject({ code: "5202", spelling: null });
  expect(searchText("Pan Zhou")).toMatchObject({ code: null, spelling: "%panzhou%" });
  expect(searchText("盘州")).toMatchObject({ code: null, spelling: null, name: "%盘州%" });
});

test("a novel is no search", () => {
  expect(() => searchText("长".repeat(101))).toThrow("search must be text of at most 100 characters");
});
