import { expect, test } from "vitest";
import { raw, statementOf } from "../database/sql.ts";
import { behindCursor } from "./cursor.ts";
import type { Page } from "./declarations.ts";

const page = (after?: string): Page => ({
  order: "FINISH",
  keys: [
    { sql: "coalesce(this.finish, 'infinity')", type: "date" },
    { sql: "this.code", type: "text" },
  ],
  where: raw("true"),
  first: 10,
  after,
});
const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString("base64url");

test("the rows behind a cursor are compared key by key, in one row", () => {
  expect(behindCursor(page())).toBeUndefined();
  const condition = behindCursor(page(cursor("FINISH", "2017-12-01", "W1")));
  expect(condition && statementOf(condition)).toEqual({
    text: "(coalesce(this.finish, 'infinity'), this.code) > ($1::text::date, $2::text::text)",
    values: ["2017-12-01", "W1"],
  });
  expect(behindCursor(page(cursor("FINISH", "infinity", "W1")))?.values).toEqual(["infinity", "W1"]);
});

test.each([
  ["another order", cursor("CODE", "2017-12-01", "W1")],
  ["too few keys", cursor("FINISH", "2017-12-01")],
  ["no day", cursor("FINISH", "2017-02-30", "W1")],
  ["no text", cursor("FINISH", 5, "W1")],
  ["a zero byte", cursor("FINISH", "2017-12-01", "\u0000")],
  ["no list", Buffer.from("{}").toString("base64url")],
  ["no JSON", "abc"],
  ["no base64", "%%%"],
])("a cursor of %s is refused by name", (_, after) => {
  expect(() => behindCursor(page(after))).toThrow(
    expect.objectContaining({ extensions: { code: "BAD_USER_INPUT", field: "after" } }),
  );
});
