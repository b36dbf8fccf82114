import { constants } from "node:zlib";
import type { Database } from "@cuntong/db/database";
import fastifyCompress from "@fastify/compress";
import { type FastifyInstance, type FastifyRequest, fastify } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { CountyNews } from "../coverage/county-news.ts";
import { type Caller, readableBy } from "../identity/caller.ts";
import { unauthenticatedMessage } from "../identity/public-read.ts";
import { seenWith } from "../identity/rights-in-database.ts";
import type { TileView } from "../tiles/routes.ts";
import { attachmentRoutes } from "./attachment-routes.ts";
import { callerOf, UnknownToken } from "./authority.ts";
import { baseMapOrigins, baseMapRoutes } from "./base-maps.ts";
import type { Configuration } from "./configuration.ts";
import { failure, failureAnswers } from "./failures.ts";
import { graphqlRoutes } from "./graphql.ts";
import { healthRoutes } from "./health.ts";
import { limitsRoutes } from "./limits.ts";
import type { Logger } from "./logger.ts";
import { createMetrics, measuredDatabase, metricsRoutes } from "./metrics.ts";
import { requestIdOf } from "./request-id.ts";
import { securityHeaders } from "./security-headers.ts";
import { sessionRoutes } from "./session-routes.ts";
import { webClientRoutes } from "./web-client.ts";

export interface AppParts {
  readonly configuration: Pick<
    Configuration,
    "bodyLimitBytes" | "documentLimits" | "streamLimits" | "queryTimeoutMs" | "trustProxy" | "baseMaps"
  >;
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly isPublic: boolean;
  /** Told of every county whose rows a change touched. */
  readonly countyChanged: (county: string) => void;
  readonly news: CountyNews;
  /** Told of every route as it is made. */
  readonly onRoute?: (route: { readonly method: string; readonly url: string }) => void;
  /** The built web client. */
  readonly webDirectory: string;
  readonly tiles: (
    app: FastifyInstance,
    viewOf: (request: FastifyRequest) => TileView,
    database: Database,
    onLookup: (outcome: "found" | "made") => void,
  ) => unknown;
}

/** The whole server, ready to listen. It does not close the database: whoever opened it does. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: parts.configuration.bodyLimitBytes,
    trustProxy: parts.configuration.trustProxy,
    requestTimeout: 30_000,
    genReqId: requestIdOf,
    logger: false, // logRequests below writes one line a request, without the query
  });
  app.removeContentTypeParser("text/plain");
  app.addHook("onRoute", ({ method, url }) => {
    for (const each of [method].flat()) parts.onRoute?.({ method: each, url });
  });
  const metrics = createMetrics();
  const database = measuredDatabase(parts.database, metrics);
  failureAnswers(app, parts.logger);
  refuseUnfitHosts(app);
  securityHeaders(app, baseMapOrigins(parts.configuration.baseMaps));
  logRequests(app, parts.logger);
  await app.register(fastifyCompress, compression);
  metricsRoutes(app, metrics);
  healthRoutes(app, database);
  limitsRoutes(app, parts);
  sessionRoutes(app, database);
  const { documentLimits: limits, streamLimits } = parts.configuration;
  await graphqlRoutes(app, { ...parts, database, metrics, limits, streamLimits });
  await app.register(async (scope) => {
    knowCallers(scope, database, parts.isPublic);
    baseMapRoutes(scope, parts.configuration.baseMaps);
    await attachmentRoutes(scope, { ...parts, database });
    await parts.tiles(scope, tileViews(database, parts.isPublic), database, (outcome) =>
      metrics.tileLookups.inc({ outcome }),
    );
  });
  await webClientRoutes(app, parts.webDirectory);
  return app;
}

// Small answers gain nothing; the best quality would cost more time than it saves on the way.
const compression = {
  threshold: 1024,
  encodings: ["br" as const, "gzip" as const],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};

function logRequests(app: FastifyInstance, logger: Logger): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    const { method, id: requestId } = request;
    const path = request.url.split("?")[0];
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    logger.info({ requestId, method, path, status: reply.statusCode, milliseconds }, "request");
  });
}

// Whatever builds an address from the Host header must be able to.
function refuseUnfitHosts(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (URL.canParse(`http://${request.host}/`)) return;
    return reply.code(400).send(failure("BAD_REQUEST", "The Host header names no host", request.id));
  });
}

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller;
  }
}

/** Finds out who asks; nobody in particular reads only where reading is public. */
function knowCallers(app: FastifyInstance, database: Database, isPublic: boolean): void {
  app.addHook("onRequest", async (request, reply) => {
    try {
      request.caller = await callerOf(database, request);
    } catch (cause) {
      if (!(cause instanceof UnknownToken)) throw cause;
      return reply.code(401).send(failure("UNAUTHENTICATED", cause.message, request.id));
    }
    if (isPublic || request.caller.kind !== "ANONYMOUS") return;
    return reply.code(401).send(failure("UNAUTHENTICATED", unauthenticatedMessage, request.id));
  });
}

/** Where reading is public everybody sees the same tiles; elsewhere only those of equal rights do. */
const tileViews =
  (database: Database, isPublic: boolean) =>
  ({ caller }: FastifyRequest): TileView => {
    const reads = readableBy(caller, isPublic);
    return { database: isPublic ? database : seenWith(database, reads), rights: isPublic ? "" : `~${reads}` };
  };
