import type { Fault } from "./plan.ts";

// Money is typed in 万元 in both languages: as documents and the page have it.
const TEN_THOUSAND = 10_000;
const CENTS = 100;

/** 1234567.8 yuan as "123.45678"; "" for nothing. */
export const tenThousands = (yuan: number | null | undefined): string =>
  yuan == null ? "" : plain(Math.round(yuan * CENTS) / CENTS / TEN_THOUSAND, 6);

export const amountText = (amount: number | null | undefined): string =>
  amount == null ? "" : plain(amount, 6);

const plain = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A number as it is typed, with separators or full-width digits; null for nothing, NaN for what is no number. */
export function readNumber(text: string): number | null {
  const clean = text.normalize("NFKC").replaceAll(/[\s,，]/g, "");
  if (clean === "") return null;
  return NUMBER.test(clean) ? Number(clean) : Number.NaN;
}

/** Yuan, to the cent. */
export function readMoney(text: string): number | null {
  const amount = readNumber(text);
  return amount === null ? null : Math.round(amount * TEN_THOUSAND * CENTS) / CENTS;
}

/** Fields that hold no number. */
export const numberFaults = (fields: readonly (readonly [field: string, text: string])[]): readonly Fault[] =>
  fields.flatMap(([at, text]) => (Number.isNaN(readNumber(text)) ? [{ at, word: "number" }] : []));

/** Fields that hold nothing. */
export const emptyFaults = (fields: readonly (readonly [field: string, text: string])[]): readonly Fault[] =>
  fields.flatMap(([at, text]) => (text.trim() === "" ? [{ at, word: "empty" }] : []));

/** Text, or null for none. */
export const textOrNull = (text: string | undefined): string | null => text?.trim() || null;
