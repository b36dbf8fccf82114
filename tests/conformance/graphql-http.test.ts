import type { AddressInfo } from "node:net";
import type { Database } from "@cuntong/db/database";
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { takeEmbedded } from "../support/kept-embedded.ts";
import { type TinyServer, tinyServer } from "../support/tiny-server.ts";

let database: Database;
let server: TinyServer;
let url: string;

beforeAll(async () => {
  database = await takeEmbedded();
  server = await tinyServer({ database, level: "silent" });
  await server.app.listen({ port: 0, host: "127.0.0.1" });
  url = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  await server.app.close();
  await database.close();
});

const audits = serverAudits({ url: () => url });

test("the suite has its 61 audits", () => {
  expect(audits).toHaveLength(61);
});

for (const audit of audits)
  test(`GraphQL over HTTP: ${audit.name}`, async () => {
    expect(await audit.fn()).toMatchObject({ status: "ok" });
  });
