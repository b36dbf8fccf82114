import { expect, test } from "vitest";
import { formerFound } from "./former-found.ts";

const panzhou = { name: "盘州市", key: "520281", former: ["盘县", "520222"] };

test("a place found by what it was called says by which name or code", () => {
  expect(formerFound(panzhou, "盘县")).toBe("盘县");
  expect(formerFound(panzhou, "5202")).toBeUndefined();
  expect(formerFound(panzhou, "520222")).toBe("520222");
});

test("a place found by today's name, or by pinyin, says nothing of former ones", () => {
  expect(formerFound(panzhou, "盘")).toBeUndefined();
  expect(formerFound(panzhou, "panzhou")).toBeUndefined();
});
