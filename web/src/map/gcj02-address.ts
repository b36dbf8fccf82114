// The address under which MapLibre asks for a tile that is moved: our numbers, and where the pictures come from.

export const GCJ02_PROTOCOL = "gcj02";

/** Rows counted from the south (TMS). */
const FROM_SOUTH = "{-y}";

/** The template is written so that MapLibre fills in our numbers and leaves its own alone. */
export function gcj02Address(template: string, isTms: boolean): string {
  const rows = isTms ? template.replaceAll("{y}", FROM_SOUTH) : template;
  return `${GCJ02_PROTOCOL}://{z}/{x}/{y}?${encodeURIComponent(rows)}`;
}

export interface TileNumber {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export function readGcj02Address(address: string): { readonly tile: TileNumber; readonly template: string } {
  const [, z, x, y, template] = /^gcj02:\/\/(\d+)\/(\d+)\/(\d+)\?(.+)$/.exec(address) ?? [];
  if (template === undefined) throw new Error(`${address} is no address of a moved tile`);
  return { tile: { z: Number(z), x: Number(x), y: Number(y) }, template: decodeURIComponent(template) };
}

/** Where the picture of a tile is. */
export const pictureAddress = (template: string, { z, x, y }: TileNumber): string =>
  template
    .replaceAll("{z}", String(z))
    .replaceAll("{x}", String(x))
    .replaceAll(FROM_SOUTH, String(2 ** z - 1 - y))
    .replaceAll("{y}", String(y));
