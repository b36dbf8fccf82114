import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { coverageWords } from "../coverage/words.ts";
import { startWords, type Words, wordsOf } from "../ui/i18n.ts";
import { uiWords } from "../ui/words.ts";
import { differenceRows, signed } from "./differences.ts";
import { compareWords } from "./words.ts";

let words: Words;
beforeAll(() => {
  startWords({ ui: uiWords, coverage: coverageWords, compare: compareWords }, "en");
  words = wordsOf(i18next);
});

const count = (met: number, partial: number, unmet: number, unknown: number) => ({
  met,
  partial,
  unmet,
  unknown,
  total: met + partial + unmet + unknown,
});

const before = { coveredShare: 0.8, villages: count(80, 0, 20, 3), people: count(8000, 0, 2000, 100) };
const after = { coveredShare: 0.9, villages: count(95, 0, 5, 3), people: count(9000, 0, 1000, 100) };

const row = (key: string, rows: ReturnType<typeof differenceRows>) => rows.find((each) => each.key === key);

test("every figure stands beside its other, with what it changed by", () => {
  const rows = differenceRows(words, before, after);
  expect(row("share", rows)).toMatchObject({
    left: "80.0 %",
    right: "90.0 %",
    difference: "+10.0 points",
    turn: "better",
  });
  expect(row("without", rows)).toMatchObject({
    left: "2,000",
    right: "1,000",
    difference: "−1,000",
    turn: "better",
  });
  expect(row("unmet", rows)).toMatchObject({ left: "20", right: "5", difference: "−15", mark: "unmet" });
  expect(row("unknown", rows)).toMatchObject({ difference: "0", turn: "none" });
});

test("the other way round everything is worse", () => {
  const rows = differenceRows(words, after, before);
  expect(row("share", rows)?.turn).toBe("worse");
  expect(row("met", rows)).toMatchObject({ difference: "−15", turn: "worse" });
});

test("a share that nobody knows has no difference", () => {
  const rows = differenceRows(words, before, { ...after, coveredShare: null });
  expect(row("share", rows)).toMatchObject({ right: "not known", difference: "–", turn: "none" });
});

test("more that is not known is neither better nor worse", () => {
  const rows = differenceRows(words, before, { ...before, villages: count(80, 0, 20, 30) });
  expect(row("unknown", rows)).toMatchObject({ difference: "+27", turn: "none" });
});

test("a difference too small to print has no sign", () => {
  expect(signed(0.04, 1)).toBe("0.0");
  expect(signed(-1204)).toBe("−1,204");
});
