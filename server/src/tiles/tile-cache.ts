import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";

export type Encoding = "br" | "gzip" | "identity";

export interface CachedTile {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** Strong: it names these very bytes, so that a tile a write did not touch stays valid. */
  readonly etag: string;
}

// Quality 5 costs as much time as gzip and gives a fifth less to send.
const compressors: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
  identity: async (bytes) => bytes,
};

/** Told of every lookup, for whoever counts them. */
export type OnLookup = (outcome: "found" | "made") => void;

/** Compressed tiles by what they show, bounded by bytes; a tile that is asked for twice at once is made once. */
export class TileCache {
  readonly #finished: LRUCache<string, CachedTile>;
  readonly #coming = new Map<string, Promise<CachedTile>>();
  readonly #onLookup: OnLookup;

  constructor(options: { mostBytes: number; onLookup?: OnLookup }) {
    this.#onLookup = options.onLookup ?? (() => {});
    this.#finished = new LRUCache({
      maxSize: options.mostBytes,
      sizeCalculation: (tile, key) => tile.bytes.byteLength + 2 * key.length + 200,
    });
  }

  /** The tile of a key that says everything the bytes depend on. */
  async get(key: string, encoding: Encoding, make: () => Promise<Uint8Array>): Promise<CachedTile> {
    const encodedKey = `${encoding} ${key}`;
    const known = this.#finished.get(encodedKey) ?? this.#coming.get(encodedKey);
    this.#onLookup(known ? "found" : "made");
    return known ?? this.#make(encodedKey, encoding, make);
  }

  #make(encodedKey: string, encoding: Encoding, make: () => Promise<Uint8Array>): Promise<CachedTile> {
    const coming = compressed(encoding, make)
      .then((tile) => {
        this.#finished.set(encodedKey, tile);
        return tile;
      })
      .finally(() => this.#coming.delete(encodedKey));
    this.#coming.set(encodedKey, coming);
    return coming;
  }
}

async function compressed(encoding: Encoding, make: () => Promise<Uint8Array>): Promise<CachedTile> {
  const plain = await make();
  const bytes = plain.byteLength === 0 ? plain : await compressors[encoding](plain);
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  return { bytes, encoding, etag };
}

/** The best encoding that a client takes (RFC 9110, 12.5.3): brotli, else gzip, else none. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const refused = new Set<string>();
  const taken = new Set<string>();
  for (const part of (accepted ?? "").toLowerCase().split(",")) {
    const [name = "", quality = "q=1"] = part.split(";").map((piece) => piece.trim());
    (/^q=0(\.0*)?$/.test(quality) ? refused : taken).add(name);
  }
  const takes = (name: string): boolean => taken.has(name) || (taken.has("*") && !refused.has(name));
  return takes("br") ? "br" : takes("gzip") ? "gzip" : "identity";
}
