import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { crc32, deflateSync } from "node:zlib";

// Somebody else's map on the loopback: a style and picture tiles, plain but for one mark at one place.

const TILE_PIXELS = 256;
const GROUND = [222, 235, 245] as const;
const MARK = [255, 0, 200] as const;
const MARK_REACH_PIXELS = 6;

export interface Place {
  readonly lon: number;
  readonly lat: number;
}

export interface OtherMap {
  readonly styleUrl: string;
  /** Paths asked for, oldest first. */
  readonly asked: readonly string[];
  /** From now on every tile is refused, or none is. */
  refuseTiles(refuse: boolean): void;
  close(): Promise<void>;
}

/** Where a place is in pixels of the whole world at a zoom. */
function worldPixel({ lon, lat }: Place, z: number): readonly [number, number] {
  const radians = (lat * Math.PI) / 180;
  const down = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
  const pixels = TILE_PIXELS * 2 ** z;
  return [((lon + 180) / 360) * pixels, down * pixels];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, check]);
}

/** A picture tile as PNG: the ground, and the mark where it falls into the tile. */
export function tilePicture(mark: Place, z: number, x: number, y: number): Buffer {
  const [markX, markY] = worldPixel(mark, z);
  const rows = Buffer.alloc(TILE_PIXELS * (1 + TILE_PIXELS * 3));
  for (let row = 0; row < TILE_PIXELS; row += 1)
    for (let column = 0; column < TILE_PIXELS; column += 1) {
      const isMark =
        Math.abs(x * TILE_PIXELS + column - markX) <= MARK_REACH_PIXELS &&
        Math.abs(y * TILE_PIXELS + row - markY) <= MARK_REACH_PIXELS;
      rows.set(isMark ? MARK : GROUND, row * (1 + TILE_PIXELS * 3) + 1 + column * 3);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(TILE_PIXELS, 0);
  header.writeUInt32BE(TILE_PIXELS, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 1 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const style = {
  version: 8,
  name: "Somebody's map",
  sources: {
    pictures: {
      type: "raster",
      tiles: ["tiles/{z}/{x}/{y}.png"],
      tileSize: TILE_PIXELS,
      maxzoom: 17,
      attribution: "&copy; <a href='https://example.org'>Somebody</a>",
    },
  },
  layers: [{ id: "pictures", type: "raster", source: "pictures", paint: { "raster-fade-duration": 0 } }],
};

/** Serves such a map; `mark` is where its maker draws the one mark. */
export async function serveOtherMap(mark: Place, port = 0): Promise<OtherMap> {
  const asked: string[] = [];
  let refuses = false;
  const server: Server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    response.setHeader("access-control-allow-origin", "*");
    const [, z, x, y] = /^\/tiles\/(\d+)\/(\d+)\/(\d+)\.png$/.exec(path) ?? [];
    if (path === "/style.json") {
      response.setHeader("content-type", "application/json");
      return response.end(JSON.stringify(style));
    }
    if (y === undefined || refuses) {
      response.statusCode = 503;
      return response.end();
    }
    response.setHeader("content-type", "image/png");
    return response.end(tilePicture(mark, Number(z), Number(x), Number(y)));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    styleUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/style.json`,
    asked,
    refuseTiles: (refuse) => {
      refuses = refuse;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
