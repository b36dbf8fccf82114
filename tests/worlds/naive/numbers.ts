/** A sum of fractions without binary noise: 1001 litres for 200 people are 5.005 exactly, which rounds to 5.01. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const nothing: Fraction = { top: 0n, bottom: 1n };

/** A decimal number over a whole one. */
export function fraction(decimal: number, over: number): Fraction {
  const [whole = "0", decimals = ""] = plain(decimal).split(".");
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) * BigInt(over) };
}

function plain(decimal: number): string {
  const text = String(decimal);
  if (text.includes("e")) throw new Error(`${text} is not a plain decimal number`);
  return text;
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

/** The hundredths of a fraction that is not negative, half rounded up. */
export const roundedFraction = ({ top, bottom }: Fraction): number =>
  Number((top * 200n + bottom) / (bottom * 2n)) / 100;

/** Rounds what was written down: 34.995 is a tie, although its binary neighbour is not. */
export const roundedDecimal = (decimal: number): number =>
  decimal < 0 ? -roundedFraction(fraction(-decimal, 1)) : roundedFraction(fraction(decimal, 1));

/**
 * Rounds what was measured or computed in binary, once, half away from zero, to 0.01. Fifteen digits are what a
 * binary number knows for sure: 2,499 m on foot are 37.485 minutes, a tie, although binary says a little less.
 */
export function rounded(value: number): number {
  const known = Number(value.toPrecision(15));
  return Math.abs(known) < 1e-6 ? 0 : roundedDecimal(known);
}
