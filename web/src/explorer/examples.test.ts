import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { dayAfter, EXAMPLES, nextQuarter } from "./examples.ts";
import { explorerWords } from "./words.ts";

const schema = buildSchema(readFileSync(`${import.meta.dirname}/../../../server/schema.graphql`, "utf8"));

test.each(EXAMPLES.map(({ id, query }) => [id, query]))(
  "%s asks only what the schema promises",
  (_, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
  },
);

test("every example says what it answers, in both languages", () => {
  const ids = EXAMPLES.map(({ id }) => id).sort();
  expect(Object.keys(explorerWords.zh.examples.about).sort()).toEqual(ids);
  expect(Object.keys(explorerWords.en.examples.about).sort()).toEqual(ids);
});

test.each([
  ["2017-12-01", { from: "2018-01-01", to: "2018-03-31" }],
  ["2017-11-30", { from: "2018-01-01", to: "2018-03-31" }],
  ["2020-01-31", { from: "2020-04-01", to: "2020-06-30" }],
  ["2019-09-30", { from: "2019-10-01", to: "2019-12-31" }],
])("the quarter after %s", (day, quarter) => {
  expect(nextQuarter(day)).toEqual(quarter);
});

test("days are counted across months and leap days", () => {
  expect(dayAfter("2020-03-01", -1)).toBe("2020-02-29");
  expect(dayAfter("2017-12-01", -6)).toBe("2017-11-25");
});
