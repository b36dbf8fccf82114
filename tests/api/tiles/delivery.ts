import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodeTile } from "../decoded-tile.ts";
import { type ServedTiles, TILE } from "./served-tiles.ts";
import { VILLAGE } from "./told-village.ts";

/** How tiles come: compressed, remembered, sent once, refused. */
export function deliveryOfTiles(tiles: ServedTiles): void {
  test("bytes come compressed as the client likes, and are the same tile", async () => {
    const plain = await tiles.get(`/tiles/villages/${TILE}`);
    const brotli = await tiles.get(`/tiles/villages/${TILE}`, { "accept-encoding": "gzip, deflate, br" });
    const zipped = await tiles.get(`/tiles/villages/${TILE}`, { "accept-encoding": "gzip, br;q=0" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(brotliDecompressSync(brotli.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(gunzipSync(zipped.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(new Set([plain, brotli, zipped].map((reply) => reply.headers.etag)).size).toBe(3);
    expect(brotli.headers.vary).toContain("accept-encoding");
    expect(brotli.headers["content-type"]).toBe("application/vnd.mapbox-vector-tile");
    expect(brotli.rawPayload.byteLength).toBeLessThan(plain.rawPayload.byteLength / 2);
  });

  test("a tile that has not changed is not sent again", async () => {
    const first = await tiles.get(`/tiles/villages/${TILE}`);
    const again = await tiles.get(`/tiles/villages/${TILE}`, {
      "if-none-match": `"other", ${first.headers.etag}`,
    });
    expect([again.statusCode, again.rawPayload.byteLength]).toEqual([304, 0]);
    expect(again.headers.etag).toBe(first.headers.etag);
    expect((await tiles.get(`/tiles/villages/${TILE}`, { "if-none-match": '"other"' })).statusCode).toBe(200);
  });

  test("a tile is made once, however many ask at the same time, and then remembered", async () => {
    await tiles.written();
    tiles.statements.length = 0;
    await Promise.all(Array.from({ length: 8 }, () => tiles.get(`/tiles/roads/${TILE}`)));
    await tiles.get(`/tiles/roads/${TILE}`);
    expect(tiles.statements.filter((statement) => statement.includes("tile of roads"))).toHaveLength(1);
    expect(tiles.statements.filter((statement) => statement.includes("data version"))).toHaveLength(9);
  });

  test("a write is seen by the next request, and only the tiles it touched are sent again", async () => {
    const before = await tiles.get(`/tiles/villages/${TILE}`);
    const elsewhere = await tiles.get(`/tiles/roads/${TILE}`);
    const { tiles: addresses } = await tiles.description("villages");
    await tiles.database.query("update village set name = '改名村' where code = $1", [VILLAGE]);
    await tiles.written();
    const after = await tiles.get(`/tiles/villages/${TILE}`);
    expect(after.headers.etag).not.toBe(before.headers.etag);
    const names = decodeTile(after.rawPayload).villages?.features.map((feature) => feature.properties.name);
    expect(names).toContain("改名村");
    expect((await tiles.get(`/tiles/roads/${TILE}`)).headers.etag).toBe(elsewhere.headers.etag);
    expect((await tiles.description("villages")).tiles).not.toEqual(addresses);
    await tiles.database.query("update village set name = '夏家洞村' where code = $1", [VILLAGE]);
    await tiles.written();
  });

  test("who asks for the version at hand may keep the tile, others ask again", async () => {
    const { dataVersion } = await tiles.description("villages");
    const cacheControl = async (query: string) =>
      (await tiles.get(`/tiles/villages/${TILE}${query}`)).headers["cache-control"];
    expect(await cacheControl(`?v=${dataVersion}`)).toBe("public, max-age=3600");
    expect(await cacheControl(`?v=${Number(dataVersion) - 1}`)).toBe("no-cache");
    expect(await cacheControl("")).toBe("no-cache");
  });

  test("a tile without anything is 204, also where the layer does not begin yet", async () => {
    for (const url of [
      "/tiles/villages/8/10/10.mvt",
      "/tiles/hamlets/10/829/435.mvt",
      "/tiles/coverage-bus/0/0/0.mvt",
    ]) {
      const reply = await tiles.get(url);
      expect([url, reply.statusCode, reply.rawPayload.byteLength]).toEqual([url, 204, 0]);
    }
  });

  const IMPOSSIBLE = [
    "/tiles/villages/23/0/0.mvt",
    "/tiles/villages/15/26550/13910.mvt",
    "/tiles/areas/13/6637/3477.mvt",
    "/tiles/villages/9/512/0.mvt",
    "/tiles/villages/9/0/512.mvt",
    "/tiles/villages/9/-1/0.mvt",
    "/tiles/villages/9/1.5/0.mvt",
    "/tiles/villages/9/0x1/0.mvt",
    "/tiles/villages/9/1e2/0.mvt",
    "/tiles/villages/9/00/0.mvt",
    "/tiles/villages/9/0/0.png",
    "/tiles/villages/9/0/0",
    "/tiles/villages/99999999999999999999/0/0.mvt",
    "/tiles/villages/9/%27;drop table village/0.mvt",
    "/tiles/nothing/0/0/0.mvt",
    "/tiles/coverage-nothing/9/0/0.mvt",
    "/tiles/__proto__/0/0/0.mvt",
    "/tiles/nothing.json",
    "/tiles/areas",
    "/tiles/areas.xml",
  ];
  test.each(IMPOSSIBLE)("%s is 404 without a question to the database", async (url) => {
    tiles.statements.length = 0;
    const reply = await tiles.get(url);
    expect(reply.statusCode).toBe(404);
    expect(reply.json().error.message).toMatch(/no such/);
    expect(tiles.statements).toEqual([]);
  });
}
