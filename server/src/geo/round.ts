/**
 * Two decimals, half away from zero. The half is that of the decimal number: 1.005 is 1.01, although the
 * nearest binary number lies below; fifteen digits are what a binary number says for certain.
 */
export function roundToCents(value: number): number {
  const cents = Math.round(Number((Math.abs(value) * 100).toPrecision(15)));
  return cents === 0 ? 0 : (Math.sign(value) * cents) / 100;
}
