import { expect, test } from "vitest";
import { coverageWords } from "../coverage/words.ts";
import { startWords, wordsOf } from "../ui/i18n.ts";
import { uiWords } from "../ui/words.ts";
import { gapSentence, outlookSentence } from "./gap-sentence.ts";
import { gapsWords } from "./words.ts";

const fourG = { id: "network_4g", name: "4G 信号", nameEn: "4G signal" };
const total = (totalCount: number, peopleWithout: number) => ({ totalCount, peopleWithout });
const panzhou = {
  all: total(121, 117_000),
  orphan: total(29, 27_000),
  stalled: total(22, 26_000),
  closing: total(70, 64_000),
};

async function inLanguage(language: "zh" | "en") {
  const i18n = startWords({ ui: uiWords, coverage: coverageWords, gaps: gapsWords }, language);
  await i18n.changeLanguage(language);
  return wordsOf(i18n);
}

test("people without, and what they wait for, in Chinese", async () => {
  const words = await inLanguage("zh");
  expect(gapSentence(words, fourG, panzhou)).toBe("*11.7 万人*没有 4G 信号");
  expect(outlookSentence(words, panzhou)).toBe(
    "其中 *2.7 万人*无项目覆盖、2.6 万人项目停滞、6.4 万人在建待补齐",
  );
});

test("people without, and what they wait for, in English", async () => {
  const words = await inLanguage("en");
  expect(gapSentence(words, fourG, panzhou)).toBe("*117 k people* without 4G");
  expect(outlookSentence(words, panzhou)).toBe(
    "of whom *27 k* have no project, 26 k wait for a stalled project, 64 k are on the way",
  );
});

test("an outlook that nobody has is left out", async () => {
  const words = await inLanguage("en");
  const orphansOnly = { ...panzhou, stalled: total(0, 0), closing: total(0, 0) };
  expect(outlookSentence(words, orphansOnly)).toBe("of whom *27 k* have no project");
});

test("gaps of villages where nobody was counted are villages, not zero people", async () => {
  const words = await inLanguage("en");
  const uncounted = { all: total(3, 0), orphan: total(3, 0), stalled: total(0, 0), closing: total(0, 0) };
  expect(gapSentence(words, fourG, uncounted)).toBe("*3* villages without 4G (people not counted)");
  expect(outlookSentence(words, uncounted)).toBe("");
});

test("no gap is said of the judged only", async () => {
  const words = await inLanguage("zh");
  const none = { all: total(0, 0), orphan: total(0, 0), stalled: total(0, 0), closing: total(0, 0) };
  expect(gapSentence(words, fourG, none)).toBe("没有短板：已判定的村都有 4G 信号");
});
