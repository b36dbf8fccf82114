import { expect, test } from "vitest";
import { StatementNames } from "./statement-names.ts";

test("a statement gets its name when it is asked again, and keeps it", () => {
  const names = new StatementNames();
  expect(names.nameOf("select 1")).toBeUndefined();
  const name = names.nameOf("select 1");
  expect(name).toEqual(expect.any(String));
  expect(names.nameOf("select 1")).toBe(name);
});

test("ever new statements fill no memory: beyond the limit they go without a name", () => {
  const names = new StatementNames(2);
  const named = Array.from({ length: 50 }, (_, n) => `select ${n}`).filter((text) => {
    names.nameOf(text);
    return names.nameOf(text) !== undefined;
  });
  expect(named).toEqual(["select 0", "select 1"]);
});
