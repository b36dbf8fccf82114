import { describe, expect, test } from "vitest";
import { startWords, wordsOf } from "../ui/i18n.ts";
import { uiWords } from "../ui/words.ts";
import { answerSentence, unknownSentence } from "./answer-sentence.ts";
import { coverageWords } from "./words.ts";

const dictionaries = { ui: uiWords, coverage: coverageWords };
const road = { id: "road_hardened", name: "通硬化路", nameEn: "Hardened road" };
const count = (met: number, partial: number, unmet: number, unknown: number) => ({
  met,
  partial,
  unmet,
  unknown,
  total: met + partial + unmet + unknown,
});
const panzhou = { villages: count(420, 0, 97, 13), people: count(844_000, 0, 197_321, 28_000) };

async function inLanguage(language: "zh" | "en") {
  const i18n = startWords(dictionaries, language);
  await i18n.changeLanguage(language);
  return wordsOf(i18n);
}

describe("in Chinese", () => {
  test("villages and people left out, and how many are not known", async () => {
    const words = await inLanguage("zh");
    expect(answerSentence(words, road, panzhou)).toBe("*97* 个村、*19.7 万人*不通硬化路");
    expect(unknownSentence(words, panzhou)).toBe("另有 13 个村、2.8 万人情况不明");
  });

  test("a number below ten thousand keeps its distance from 人", async () => {
    const words = await inLanguage("zh");
    const few = { villages: count(9, 0, 2, 0), people: count(900, 0, 5201, 0) };
    expect(answerSentence(words, road, few)).toBe("*2* 个村、*5,201 人*不通硬化路");
  });

  test("a partly met village counts as left out", async () => {
    const words = await inLanguage("zh");
    const hamlets = { villages: count(1, 3, 2, 0), people: count(10, 0, 700, 0) };
    expect(answerSentence(words, road, hamlets)).toBe("*5* 个村、*700 人*不通硬化路");
  });
});

describe("in English", () => {
  test("villages and people left out, and how many are not known", async () => {
    const words = await inLanguage("en");
    expect(answerSentence(words, road, panzhou)).toBe(
      "*97* villages, *197.3 k people* without a hardened road",
    );
    expect(unknownSentence(words, panzhou)).toBe("13 more villages, 28 k people not known");
  });

  test("one village is no villages", async () => {
    const words = await inLanguage("en");
    const one = { villages: count(9, 0, 1, 0), people: count(900, 0, 1, 0) };
    expect(answerSentence(words, road, one)).toBe("*1* village, *1 person* without a hardened road");
  });

  test("nobody left out is said as such, and only of the judged", async () => {
    const words = await inLanguage("en");
    const all = { villages: count(10, 0, 0, 2), people: count(900, 0, 0, 20) };
    expect(answerSentence(words, road, all)).toBe("Every judged village has a hardened road");
    expect(unknownSentence(words, all)).toBe("2 more villages, 20 people not known");
  });

  test("unknown everywhere is not the same as nobody left out", async () => {
    const words = await inLanguage("en");
    const nothing = { villages: count(0, 0, 0, 530), people: count(0, 0, 0, 1_000_000) };
    expect(answerSentence(words, road, nothing)).toMatch(/^Not known for 530 villages/);
    expect(unknownSentence(words, nothing)).toBe("");
  });

  test("people who were never counted are not zero people", async () => {
    const words = await inLanguage("en");
    const uncounted = { villages: count(1, 0, 4, 0), people: count(0, 0, 0, 0) };
    expect(answerSentence(words, road, uncounted)).toBe(
      "*4* villages without a hardened road (people not counted)",
    );
  });

  test("an indicator added as data is named", async () => {
    const words = await inLanguage("en");
    const school = { id: "school", name: "小学", nameEn: "School" };
    expect(answerSentence(words, school, panzhou)).toContain("below standard for “School”");
  });
});
