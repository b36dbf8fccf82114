/** Metres from the start; null where nothing is typed, NaN where nobody can read it. K1+250, 1+250 and 1250 are one. */
export function readChainage(text: string): number | null {
  const plain = text.normalize("NFKC").replaceAll(/[,\s]/g, "").toUpperCase();
  if (plain === "") return null;
  const [, kilometres, metres] = plain.match(/^K?(\d+)\+(\d{1,3}(?:\.\d+)?)$/) ?? [];
  if (kilometres !== undefined && metres !== undefined) return Number(kilometres) * 1000 + Number(metres);
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** "K1+250". */
export function chainageText(metres: number): string {
  const kilometres = Math.floor(metres / 1000);
  return `K${kilometres}+${String(Math.round((metres - kilometres * 1000) * 100) / 100).padStart(3, "0")}`;
}
