// GCJ-02 (火星坐标): where maps made for the public in China draw a place. The offset changes smoothly from
// place to place, by some 2 m a kilometre, so that within one tile one offset stands for all.

import gcoord from "gcoord";
import type { TileNumber } from "./gcj02-address.ts";

type Place = readonly [number, number];

const RADIANS = Math.PI / 180;

const lonOf = (across: number): number => across * 360 - 180;
const latOf = (down: number): number => Math.atan(Math.sinh(Math.PI * (1 - 2 * down))) / RADIANS;
const downOf = (lat: number): number =>
  (1 - Math.log(Math.tan(lat * RADIANS) + 1 / Math.cos(lat * RADIANS)) / Math.PI) / 2;

/** How far GCJ-02 draws a place from where it is, as shares of the whole world's width: to the east, to the south. */
function offsetOf(across: number, down: number): Place {
  const [lon, lat] = gcoord.transform([lonOf(across), latOf(down)], gcoord.WGS84, gcoord.GCJ02) as [
    number,
    number,
  ];
  return [(lon + 180) / 360 - across, downOf(lat) - down];
}

/** How far, in tiles, the picture of a tile lies from it in a map drawn in GCJ-02: measured at a place inside the tile. */
export function tileOffset({ z, x, y }: TileNumber, inside: Place = [0.5, 0.5]): Place {
  const tiles = 2 ** z;
  const [east, south] = offsetOf((x + inside[0]) / tiles, (y + inside[1]) / tiles);
  return [east * tiles, south * tiles];
}

export interface Piece {
  readonly tile: TileNumber;
  /** Where its top left corner goes, in tiles. */
  readonly left: number;
  readonly top: number;
}

const inWorld = (number: number, z: number): boolean => number >= 0 && number < 2 ** z;

/** The up to four tiles of such a map that show the ground of one of ours. */
export function piecesOf(tile: TileNumber): readonly Piece[] {
  const [east, south] = tileOffset(tile);
  const { z } = tile;
  const columns = covering(tile.x + east);
  const rows = covering(tile.y + south);
  return columns.flatMap((x) =>
    rows
      .filter((y) => inWorld(x, z) && inWorld(y, z))
      .map((y) => ({ tile: { z, x, y }, left: x - tile.x - east, top: y - tile.y - south })),
  );
}

/** Whole numbers of the tiles that cover one tile's length from here. */
const covering = (from: number): readonly number[] =>
  Number.isInteger(from) ? [from] : [Math.floor(from), Math.floor(from) + 1];
