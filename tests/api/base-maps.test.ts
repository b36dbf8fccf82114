import type { Database } from "@cuntong/db/database";
import { expect, test } from "vitest";
import { type TinyServer, tinyServer } from "../support/tiny-server.ts";

const unasked = () => Promise.reject(new Error("Base maps ask the database nothing"));
const database: Database = {
  kind: "embedded",
  query: unasked,
  execute: unasked,
  transaction: unasked,
  listen: async () => async () => {},
  close: async () => {},
};

const KEY = "0123456789abcdef0123456789abcdef";
const STYLE = "https://maps.example.org/styles/grey.json?v=2";

const served = async (variables: Record<string, string>, isPublic = true): Promise<TinyServer> =>
  tinyServer({ database, variables, isPublic });

async function offered(server: TinyServer) {
  const response = await server.app.inject("/basemap.json");
  const policy = String(response.headers["content-security-policy"]);
  const sources = (name: string) => policy.split("; ").find((part) => part.startsWith(`${name} `));
  return {
    status: response.statusCode,
    body: response.json(),
    connect: sources("connect-src"),
    pictures: sources("img-src"),
    scripts: sources("script-src"),
  };
}

test("without configuration nothing is offered, and browsers may ask nobody else", async () => {
  expect(await offered(await served({}))).toEqual({
    status: 200,
    body: { maps: [] },
    connect: "connect-src 'self'",
    pictures: "img-src 'self' data: blob:",
    scripts: "script-src 'self'",
  });
});

test("a style opens its own origin and those named, for pictures and tiles only", async () => {
  const server = await served({
    BASEMAP_STYLE_URL: STYLE,
    BASEMAP_ORIGINS: "https://*.tiles.example.net, http://127.0.0.1:9000",
    BASEMAP_GCJ02: "true",
  });
  expect(await offered(server)).toEqual({
    status: 200,
    body: { maps: [{ id: "style", styleUrl: STYLE, isGcj02: true }] },
    connect: "connect-src 'self' https://maps.example.org https://*.tiles.example.net http://127.0.0.1:9000",
    pictures:
      "img-src 'self' data: blob: https://maps.example.org https://*.tiles.example.net http://127.0.0.1:9000",
    scripts: "script-src 'self'",
  });
});

test("Tianditu is offered with its key, and opens its tile servers", async () => {
  expect(await offered(await served({ TIANDITU_KEY: KEY }))).toMatchObject({
    body: { maps: [{ id: "tianditu", key: KEY }] },
    connect: "connect-src 'self' https://*.tianditu.gov.cn",
  });
});

test("whoever may not read does not learn the key", async () => {
  const { status, body } = await offered(await served({ TIANDITU_KEY: KEY }, false));
  expect(status).toBe(401);
  expect(JSON.stringify(body)).not.toContain(KEY);
});
