// Numbers as people say them: 万 in Chinese, k in English, and never a share that rounds up to all.

export type Language = "zh" | "en";

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** Every digit, with thousands apart. */
export const fullNumber = (value: number): string => grouped.format(value);

const oneDecimal = (value: number): string =>
  new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

const twoDecimals = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

interface NumberWord {
  readonly from: number;
  readonly divisor: number;
  readonly word: string;
  readonly decimals: 1 | 2;
}

const WORDS: Record<Language, readonly NumberWord[]> = {
  zh: [
    { from: 99_995_000, divisor: 100_000_000, word: "亿", decimals: 2 },
    { from: 10_000, divisor: 10_000, word: "万", decimals: 1 },
  ],
  en: [
    { from: 999_950, divisor: 1_000_000, word: "M", decimals: 2 },
    { from: 10_000, divisor: 1_000, word: "k", decimals: 1 },
  ],
};

/** 5,201 · 19.7 万 · 1.02 亿 in Chinese; 5,201 · 197.3 k · 1.66 M in English. */
export function countText(value: number, language: Language): string {
  const found = WORDS[language].find((word) => Math.abs(value) >= word.from);
  if (found === undefined) return fullNumber(value);
  const scaled = value / found.divisor;
  const number = found.decimals === 1 ? oneDecimal(scaled).replace(/\.0$/, "") : twoDecimals.format(scaled);
  return `${number} ${found.word}`;
}

/** A share of 0..1 in percent. 313 of 314 is never 100 %, and one of many is never 0 %. */
export function shareText(share: number): string {
  const percent = share * 100;
  if (share < 1 && percent >= 99.95) return "99.9 %";
  if (share > 0 && percent < 0.05) return "< 0.1 %";
  return share === 1 ? "100 %" : `${oneDecimal(percent)} %`;
}

/** A measured value: up to two decimals, those that say nothing left out. */
export const valueText = (value: number): string => fullNumber(value);
