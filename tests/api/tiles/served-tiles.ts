import type { Database } from "@cuntong/db/database";
import { tileRoutes } from "@cuntong/server/tiles/routes";
import { type TinyServer, tinyServer } from "../../support/tiny-server.ts";
import { type DecodedTile, decodeTile } from "../decoded-tile.ts";
import { fillTilesWorld } from "../tiles-world.ts";
import { insertToldVillage } from "./told-village.ts";

type App = TinyServer["app"];
type Reply = Awaited<ReturnType<App["inject"]>>;

// The tile of (111.62, 25.96) at zoom 9.
export const TILE = "9/414/217.mvt";

export interface TileJson {
  readonly tiles: readonly string[];
  readonly bounds: readonly number[];
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly dataVersion: string;
  readonly vector_layers: readonly { id: string; fields: Record<string, string> }[];
  readonly intervals?: { computed: number; reported: number };
  /** Of the layer of relocation: the days of moving that one arc has at the most. */
  readonly steps?: number;
}

/** The crowded county and its told village over HTTP, and every statement that the database is asked. */
export class ServedTiles {
  readonly statements: string[] = [];
  #app: App | undefined;

  constructor(readonly database: Database) {}

  async begin(): Promise<void> {
    await fillTilesWorld(this.database);
    await insertToldVillage(this.database);
    const database = listened(this.database, this.statements);
    this.#app = (await tinyServer({ database, tiles: tileRoutes })).app;
    await this.#app.ready();
  }

  async end(): Promise<void> {
    await this.#app?.close();
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Reply> {
    if (this.#app === undefined) throw new Error("Not begun");
    return this.#app.inject({ url, headers });
  }

  /** A tile, by its layer and place. */
  async tile(path: string): Promise<DecodedTile> {
    const reply = await this.get(`/tiles/${path}`);
    if (reply.statusCode !== 200) throw new Error(`Expected a tile, got ${reply.statusCode}: ${reply.body}`);
    return decodeTile(reply.rawPayload);
  }

  async description(layer: string): Promise<TileJson> {
    return (await this.get(`/tiles/${layer}.json`)).json();
  }

  /** What is written outside of the server's own changes has to say so. */
  async written(): Promise<void> {
    await this.database.query("update data_version set version = version + 1");
  }
}

const listened = (database: Database, statements: string[]): Database => ({
  kind: database.kind,
  query: (text, values, options) => {
    statements.push(text);
    return database.query(text, values, options);
  },
  execute: (script) => database.execute(script),
  transaction: (work, options) => database.transaction(work, options),
  listen: (channel, listener) => database.listen(channel, listener),
  close: () => database.close(),
});
