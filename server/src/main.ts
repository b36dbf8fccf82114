import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Database } from "@cuntong/db/database";
import type { FastifyInstance } from "fastify";
import { CountyNews } from "./coverage/county-news.ts";
import { Renewal } from "./coverage/renewal.ts";
import { type Renewing, renewingAside, renewingHere } from "./coverage/renewing.ts";
import { createApp } from "./http/app.ts";
import type { Configuration } from "./http/configuration.ts";
import type { Logger } from "./http/logger.ts";
import { buildCuntongSchema } from "./schema.ts";
import { tileRoutes } from "./tiles/routes.ts";

export interface ServerParts {
  readonly configuration: Configuration;
  readonly database: Database;
  readonly isPublic: boolean;
  readonly logger: Logger;
}

export interface RunningServer {
  readonly url: string;
  /** Finishes the requests that came in, refuses new ones, then closes the database. */
  stop(): Promise<void>;
}

const webDirectory = fileURLToPath(new URL("../../web/dist", import.meta.url));
const patienceMs = 8000;

/** Puts the parts together and listens. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const schema = buildCuntongSchema();
  const { databaseUrl } = parts.configuration;
  const renewing = databaseUrl ? renewingAside(databaseUrl) : renewingHere(parts.database);
  const renewal = new Renewal(renewing.renew, (county, err) =>
    parts.logger.error({ county, err }, "A county could not be answered anew"),
  );
  const news = new CountyNews();
  await news.start(parts.database);
  const app = await createApp({
    ...parts,
    schema,
    webDirectory,
    tiles: tileRoutes,
    countyChanged: renewal.request,
    news,
  });
  const { host, port } = parts.configuration;
  await app.listen({ host, port });
  const url = urlOf(host, (app.server.address() as AddressInfo).port);
  parts.logger.info({ url, database: parts.database.kind, isPublic: parts.isPublic }, "listening");
  // Streams end first: the server waits for every answer that it began.
  const stop = async () => {
    await news.stop();
    await stopServer(app, renewal, renewing, parts);
  };
  return { url, stop };
}

async function stopServer(
  app: FastifyInstance,
  renewal: Renewal,
  renewing: Renewing,
  { database, logger }: ServerParts,
): Promise<void> {
  logger.info("stopping: requests in flight are finished first");
  // Whoever reads an answer very slowly is cut off: the database still has to be closed in time.
  const cutOff = setTimeout(() => app.server.closeAllConnections(), patienceMs);
  await app.close();
  clearTimeout(cutOff);
  await renewal.idle();
  await renewing.close();
  await database.close();
  logger.info("stopped");
}

// An address that means "every network" is not one that a browser can open.
const urlOf = (host: string, port: number): string => {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
};
