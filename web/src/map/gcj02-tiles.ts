import { addProtocol } from "maplibre-gl";
import { type Piece, piecesOf } from "./gcj02.ts";
import { GCJ02_PROTOCOL, pictureAddress, readGcj02Address } from "./gcj02-address.ts";

/** Neighbouring tiles share their pieces: the latest are kept, for servers that forbid browsers to keep them. */
const MOST_KEPT = 120;
const kept = new Map<string, Promise<ImageBitmap>>();

async function fetchPicture(address: string): Promise<ImageBitmap> {
  const response = await fetch(address);
  if (!response.ok || response.status === 204)
    throw new Error(`A tile was refused with status ${response.status}`);
  return createImageBitmap(await response.blob());
}

function picture(address: string): Promise<ImageBitmap> {
  const found = kept.get(address) ?? fetchPicture(address);
  kept.delete(address);
  kept.set(address, found);
  found.catch(() => kept.delete(address));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

interface Drawn extends Piece {
  readonly image: ImageBitmap;
}

/** The pieces side by side, each where the ground is. */
function joined(pieces: readonly Drawn[], size: number): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext("2d");
  // Whole pixels: between two pieces no seam may show.
  for (const { image, left, top } of pieces)
    context?.drawImage(image, Math.round(left * size), Math.round(top * size), size, size);
  return createImageBitmap(canvas);
}

async function movedTile(address: string): Promise<ImageBitmap> {
  const { tile, template } = readGcj02Address(address);
  const found = await Promise.allSettled(
    piecesOf(tile).map(async (piece) => ({
      ...piece,
      image: await picture(pictureAddress(template, piece.tile)),
    })),
  );
  const pieces = found.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const [first] = pieces;
  if (first === undefined) throw new Error("No piece of a tile could be fetched");
  return joined(pieces, first.image.width);
}

/** From now on the map knows how to ask for moved tiles. */
export const serveMovedTiles = (): void =>
  addProtocol(GCJ02_PROTOCOL, async ({ url }) => ({ data: await movedTile(url) }));
