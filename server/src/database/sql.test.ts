import { expect, test } from "vitest";
import { every, join, raw, sql, statementOf } from "./sql.ts";

test("values become numbered parameters, in the order of the text", () => {
  expect(statementOf(sql`select ${1} where a = ${"x"}`)).toEqual({
    text: "select $1 where a = $2",
    values: [1, "x"],
  });
});

test("pieces nest, wherever they stand", () => {
  const inner = sql`b = ${2} or ${raw("c")}`;
  expect(statementOf(sql`${sql`a = ${1}`} and (${inner}) and d = ${3}`)).toEqual({
    text: "a = $1 and (b = $2 or c) and d = $3",
    values: [1, 2, 3],
  });
});

test("no condition is true; absent ones are left out", () => {
  expect(statementOf(every([undefined])).text).toBe("true");
  expect(statementOf(every([sql`a = ${1}`, undefined, sql`b = ${2}`])).text).toBe("a = $1\n and b = $2");
});

test("pieces joined by a separator", () => {
  expect(statementOf(join([sql`${1}`, sql`${2}`, sql`x`], ", ")).text).toBe("$1, $2, x");
  expect(statementOf(join([], ", "))).toEqual({ text: "", values: [] });
});
