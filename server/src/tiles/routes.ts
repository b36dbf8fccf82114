import type { Database } from "@cuntong/db/database";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { dataVersion } from "./data-version.ts";
import type { TileLayer } from "./layer.ts";
import { tileLayers } from "./layers.ts";
import { type TileAddress, tileAddress } from "./tile-address.ts";
import { chooseEncoding, type OnLookup, TileCache } from "./tile-cache.ts";
import { type LayerDescription, layerDescription } from "./tile-json.ts";
import { tileOnEmbedded } from "./tile-on-embedded.ts";
import { tileOnServer } from "./tile-on-server.ts";

const MOST_CACHED_BYTES = 96 * 1024 * 1024;

/** What somebody may see on tiles, and what tells it from what others may. */
export interface TileView {
  readonly database: Database;
  readonly rights: string;
}

type ViewOf = (request: FastifyRequest) => TileView;

/** Serves /tiles/{layer}.json and /tiles/{layer}/{z}/{x}/{y}.mvt. */
export function tileRoutes(
  app: FastifyInstance,
  viewOf: ViewOf,
  database: Database,
  onLookup?: OnLookup,
): void {
  const tiles = new Tiles(viewOf, database, onLookup);
  app.addHook("onReady", () => tiles.learnLayers());
  app.get<DescriptionRoute>("/tiles/:file", (request, reply) => tiles.describe(request, reply));
  app.get<TileRoute>("/tiles/:layer/:z/:x/:file", (request, reply) => tiles.show(request, reply));
}

interface DescriptionRoute {
  Params: { file: string };
}
interface TileRoute {
  Params: { layer: string; z: string; x: string; file: string };
  Querystring: { v?: string };
}

class Tiles {
  readonly #viewOf: ViewOf;
  readonly #database: Database;
  readonly #cache: TileCache;
  readonly #descriptions = new LRUCache<string, Promise<LayerDescription>>({ max: 100 });
  #layers: ReadonlyMap<string, TileLayer> = new Map();

  constructor(viewOf: ViewOf, database: Database, onLookup?: OnLookup) {
    this.#viewOf = viewOf;
    this.#database = database;
    this.#cache = new TileCache({ mostBytes: MOST_CACHED_BYTES, ...(onLookup ? { onLookup } : {}) });
  }

  // Known by heart, so that an address without a tile never reaches the database.
  async learnLayers(): Promise<void> {
    const layers = await tileLayers(this.#database);
    this.#layers = new Map(layers.map((layer) => [layer.id, layer]));
  }

  async describe(request: FastifyRequest<DescriptionRoute>, reply: FastifyReply): Promise<unknown> {
    const { file } = request.params;
    const layer = file.endsWith(".json") ? this.#layers.get(file.slice(0, -".json".length)) : undefined;
    if (!layer) throw new NotFound("There is no such layer of tiles");
    const version = await dataVersion(this.#database);
    const description = await this.#description(this.#viewOf(request as FastifyRequest), layer, version);
    reply.header("cache-control", "no-cache").header("access-control-allow-origin", "*");
    return {
      ...description,
      tiles: [`${request.protocol}://${request.host}/tiles/${layer.id}/{z}/{x}/{y}.mvt?v=${version}`],
      dataVersion: String(version),
    };
  }

  async show(request: FastifyRequest<TileRoute>, reply: FastifyReply): Promise<unknown> {
    const { z, x, file } = request.params;
    const layer = this.#layers.get(request.params.layer);
    const address = tileAddress(z, x, file);
    if (!layer || !address || address.z > layer.maxZoom) throw new NotFound("There is no such tile");
    reply.header("access-control-allow-origin", "*");
    if (address.z < layer.minZoom) return reply.code(204).header("cache-control", "max-age=86400").send();
    const version = await dataVersion(this.#database);
    const encoding = chooseEncoding(request.headers["accept-encoding"]);
    const view = this.#viewOf(request as FastifyRequest);
    const key = `${layer.id}/${z}/${x}/${file}@${version}${view.rights}`;
    const tile = await this.#cache.get(key, encoding, () => make(view.database, layer, address));
    reply
      .header("etag", tile.etag)
      .header("vary", "accept-encoding")
      .header("cache-control", keeping(request.query.v === String(version), view));
    if (names(request.headers["if-none-match"], tile.etag)) return reply.code(304).send();
    if (tile.bytes.byteLength === 0) return reply.code(204).send();
    if (tile.encoding !== "identity") reply.header("content-encoding", tile.encoding);
    return reply.type("application/vnd.mapbox-vector-tile").send(tile.bytes);
  }

  #description(view: TileView, layer: TileLayer, version: number): Promise<LayerDescription> {
    const key = `${layer.id}@${version}${view.rights}`;
    const known = this.#descriptions.get(key);
    if (known) return known;
    const coming = layerDescription(view.database, layer);
    this.#descriptions.set(key, coming);
    coming.catch(() => this.#descriptions.delete(key));
    return coming;
  }
}

const make = (database: Database, layer: TileLayer, address: TileAddress): Promise<Uint8Array> =>
  database.kind === "server"
    ? tileOnServer(database, layer, address)
    : tileOnEmbedded(database, layer, address);

// Who asks for a version by name may keep it, unless another person may sit at the same browser later; anybody
// else asks again, which costs a 304.
const keeping = (isNamed: boolean, { rights }: TileView): string =>
  isNamed && rights === "" ? "public, max-age=3600" : "no-cache";

/** Worded for the client by whoever composes the server. */
class NotFound extends Error {
  readonly statusCode = 404;
}

// Weak comparison, as RFC 9110 asks of If-None-Match.
const names = (condition = "", etag: string): boolean =>
  condition.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === etag);
