import { expect, test } from "vitest";
import { statementsOf } from "./migrate.ts";

test("a script is split at semicolons", () => {
  expect(statementsOf("select 1; select 2;\n")).toEqual(["select 1", "select 2"]);
});

test("a semicolon inside quotes, comments or a dollar-quoted body ends nothing", () => {
  const body = "create function f() returns int language sql as $$ select 1; $$";
  expect(statementsOf(`select ';''x;'; -- a; b\n/* c; d */ select 2; ${body};`)).toEqual([
    "select ';''x;'",
    "/* c; d */ select 2",
    body,
  ]);
});

test("a named dollar quote may hold an unnamed one", () => {
  const body = "do $outer$ begin execute $$ select 1; $$; end $outer$";
  expect(statementsOf(`${body};`)).toEqual([body]);
});

test("a lone dollar, minus or slash is an ordinary character", () => {
  expect(statementsOf("select $1 - 2 / 3")).toEqual(["select $1 - 2 / 3"]);
});
