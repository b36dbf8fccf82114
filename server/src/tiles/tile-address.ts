import type { TileLayer } from "./layer.ts";

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

const DIGITS = /^(0|[1-9]\d{0,7})$/;

/** The address in a path; null when there can be no such tile. Decided without the database. */
export function tileAddress(z: string, x: string, file: string): TileAddress | null {
  const y = file.endsWith(".mvt") ? file.slice(0, -".mvt".length) : "";
  if (![z, x, y].every((part) => DIGITS.test(part))) return null;
  const address = { z: Number(z), x: Number(x), y: Number(y) };
  const side = 2 ** address.z;
  return address.z <= 22 && address.x < side && address.y < side ? address : null;
}

/** The values of a layer's SQL for a tile. */
export const tileValues = (layer: TileLayer, { z, x, y }: TileAddress): readonly unknown[] =>
  layer.indicator === undefined ? [z, x, y] : [z, x, y, layer.indicator];
