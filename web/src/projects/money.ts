import type { Words } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";

const TEN_THOUSAND = 10_000;

/** "385.6 万元", "16.2 亿元", "0 元"; "3.86 M CNY" in English. */
export function moneyText(words: Words, yuan: number): string {
  const amount = yuan < TEN_THOUSAND ? fullNumber(yuan) : words.count(yuan);
  const isDigit = words.language === "zh" && /\d$/.test(amount);
  return words.say("projects.money", { amount: isDigit ? `${amount} ` : amount });
}
