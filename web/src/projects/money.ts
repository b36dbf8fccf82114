import type { Words } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";

const TEN_THOUSAND = 10_000;

/** "385.6 万元", "16.2 亿元"; "3.86 M CNY" in English. */
export const moneyText = (words: Words, yuan: number): string =>
  words.say("projects.money", { amount: yuan < TEN_THOUSAND ? fullNumber(yuan) : words.count(yuan) });
