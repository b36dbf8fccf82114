import { expect, test } from "vitest";
import { isAnyJudged, isSynthetic, together } from "./together.ts";

const count = (met: number, unmet: number, unknown: number) => ({
  met,
  partial: 0,
  unmet,
  unknown,
  total: met + unmet + unknown,
});

const county = (villages: ReturnType<typeof count>, people: ReturnType<typeof count>) => ({
  coverage: { villages, people },
});

test("counties together have the villages and the people of each", () => {
  const both = together([
    county(count(3, 1, 0), count(900, 100, 0)),
    county(count(2, 0, 4), count(500, 0, 1_200)),
  ]);
  expect(both.villages).toEqual(count(5, 1, 4));
  expect(both.people).toEqual(count(1_400, 100, 1_200));
});

test("without a county, without a village and without an answer nothing is judged", () => {
  expect(isAnyJudged(together([]))).toBe(false);
  expect(isAnyJudged(together([county(count(0, 0, 0), count(0, 0, 0))]))).toBe(false);
  expect(isAnyJudged(together([county(count(0, 0, 7), count(0, 0, 0))]))).toBe(false);
  expect(isAnyJudged(together([county(count(0, 1, 7), count(0, 0, 0))]))).toBe(true);
});

test("simulated is said of what the answer says is simulated, and of nothing else", () => {
  const real = { coverage: { synthetic: false } };
  const madeUp = { coverage: { synthetic: true } };
  expect(isSynthetic({ summary: undefined, counties: [] })).toBe(false);
  expect(isSynthetic({ summary: undefined, counties: [real, madeUp] })).toBe(true);
  expect(isSynthetic({ summary: undefined, counties: [real] })).toBe(false);
  expect(isSynthetic({ summary: { synthetic: false }, counties: [madeUp] })).toBe(false);
});
