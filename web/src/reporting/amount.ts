/** In which unit lengths are typed where none is written behind them. */
export type LengthUnit = "m" | "km";

const METRES: Readonly<Record<string, number>> = { m: 1, 米: 1, km: 1000, 千米: 1000, 公里: 1000 };

/** An empty field says nothing; NaN is what nobody can read. */
export function readAmount(text: string, unit: string, lengths: LengthUnit): number | null {
  const plain = text.normalize("NFKC").trim().toLowerCase().replaceAll(/[,\s]/g, "");
  if (plain === "") return null;
  const [, digits = "", suffix = ""] = plain.match(/^(-?\d+(?:\.\d*)?|-?\.\d+)(\D*)$/u) ?? [];
  if (digits === "") return Number.NaN;
  if (unit !== "m") return suffix === "" || suffix === unit ? Number(digits) : Number.NaN;
  const factor = METRES[suffix === "" ? lengths : suffix];
  return factor === undefined ? Number.NaN : toCentimetres(Number(digits) * factor);
}

/** An amount as it is typed: 3520, 3.52. */
export const typedAmount = (amount: number, unit: string, lengths: LengthUnit): string =>
  String(unit === "m" && lengths === "km" ? Number((amount / 1000).toFixed(5)) : amount);

interface Measured {
  readonly kind: string;
  readonly unit: string;
}

/** What was typed by kind, said in the other unit; what nobody can read stays. */
export const retyped = (
  texts: Readonly<Record<string, string>>,
  measured: readonly Measured[],
  { from, to }: { readonly from: LengthUnit; readonly to: LengthUnit },
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(texts).map(([kind, text]) => {
      const unit = measured.find((each) => each.kind === kind)?.unit ?? "";
      const amount = readAmount(text, unit, from);
      return [kind, amount === null || Number.isNaN(amount) ? text : typedAmount(amount, unit, to)];
    }),
  );

// 3.2 km are 3,200 m, not 3,200.0000000000005.
const toCentimetres = (metres: number): number => Math.round(metres * 100) / 100;
