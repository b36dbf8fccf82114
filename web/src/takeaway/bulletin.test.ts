import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { wordsOf } from "../ui/i18n.ts";
import { uiWords } from "../ui/words.ts";
import { type Bulletin, bulletinText, weekBefore } from "./bulletin.ts";
import { takeawayWords } from "./words.ts";

const inLanguage = (language: "zh" | "en") => {
  const i18n = i18next.createInstance();
  const translation = { ui: uiWords[language], takeaway: takeawayWords[language] };
  void i18n.init({
    lng: language,
    initAsync: false,
    resources: { [language]: { translation } },
    interpolation: { escapeValue: false },
  });
  return wordsOf(i18n);
};

let zh: ReturnType<typeof wordsOf>;
let en: ReturnType<typeof wordsOf>;
beforeAll(() => {
  zh = inLanguage("zh");
  en = inLanguage("en");
});

const bulletin: Bulletin = Object.freeze({
  area: "双牌县",
  day: "数据截至 2017-11-30",
  isForecast: false,
  basis: "系统核算",
  answer: "*97* 个村、*19.7 万人*不通硬化路",
  beside: "另有 3 个村情况不明",
  now: { villages: 97, people: 197_310 },
  before: { villages: 95, people: 197_620 },
  isDemo: true,
});

test("a sentence says area, day, basis, figures, their change since a week before, and that the data are made up", () => {
  expect(bulletinText(zh, bulletin)).toBe(
    "双牌县（数据截至 2017-11-30，系统核算）：97 个村、19.7 万人不通硬化路，较一周前 +2 个村、−310 人，另有 3 个村情况不明。模拟数据，不得用于上报。",
  );
});

test("what did not change is said, and what was not known a week before is left out", () => {
  const same = { ...bulletin, before: bulletin.now, beside: "", isDemo: false };
  expect(bulletinText(zh, same)).toBe(
    "双牌县（数据截至 2017-11-30，系统核算）：97 个村、19.7 万人不通硬化路，较一周前无变化。",
  );
  expect(bulletinText(zh, { ...same, before: null })).toBe(
    "双牌县（数据截至 2017-11-30，系统核算）：97 个村、19.7 万人不通硬化路。",
  );
});

test("only one of the figures may have changed", () => {
  const fewer = { ...bulletin, before: { villages: 97, people: 197_300 }, beside: "", isDemo: false };
  expect(bulletinText(zh, fewer)).toContain("，较一周前 +10 人。");
});

test("English, a forecast and one village", () => {
  const english: Bulletin = {
    ...bulletin,
    area: "Shuangpai",
    day: "2018-06-30",
    isForecast: true,
    basis: "Computed",
    answer: "*97* villages, *197.3 k people* without a hardened road",
    beside: "",
    before: { villages: 98, people: 197_310 },
  };
  expect(bulletinText(en, english)).toBe(
    "Shuangpai (forecast for 2018-06-30, Computed): 97 villages, 197.3 k people without a hardened road, −1 village within a week. Simulated data, not for reporting.",
  );
});

test("a week before, over the turn of a year", () => {
  expect(weekBefore("2018-01-03")).toBe("2017-12-27");
});
