import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { Database } from "@cuntong/db/database";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { CountyNews } from "../coverage/county-news.ts";
import { readableBy } from "../identity/caller.ts";
import type { CallerContext, NewsContext } from "../identity/context.ts";
import { unauthenticated } from "../identity/public-read.ts";
import { seenBy } from "../identity/rights-in-database.ts";
import { callerOf, UnknownToken } from "./authority.ts";
import type { DocumentLimits, StreamLimits } from "./configuration.ts";
import { prefersGraphqlResponse } from "./content-negotiation.ts";
import { refuseForgery } from "./cross-site.ts";
import { documentGuard } from "./document-limits.ts";
import { answering, readingRules } from "./graphql-answers.ts";
import { formatError } from "./graphql-errors.ts";
import { streamRoute } from "./graphql-stream.ts";
import type { Logger } from "./logger.ts";
import type { Metrics } from "./metrics.ts";

export interface GraphqlParts {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly limits: DocumentLimits;
  readonly streamLimits: StreamLimits;
  readonly isPublic: boolean;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly countyChanged: (county: string) => void;
  readonly news: CountyNews;
}

/** Serves GraphQL at /graphql, by POST and, for queries, by GET. */
export async function graphqlRoutes(app: FastifyInstance, parts: GraphqlParts): Promise<void> {
  const server = await startApollo(parts);
  const guard = documentGuard(parts.schema, parts.limits);
  const context = async (request: FastifyRequest): Promise<CallerContext> => {
    refuseForgery(request.headers);
    guardDocument(request, guard);
    const { database: store, isPublic } = parts;
    const caller = await callerOf(store, request).catch(unauthenticatedToken);
    const database = seenBy(store, caller, isPublic);
    return { database, store, caller, isPublic, countyChanged: parts.countyChanged, requestId: request.id };
  };
  const newsFor = async (request: FastifyRequest): Promise<NewsContext> => {
    const asked = await context(request);
    return { ...asked, news: (isWanted) => heard(parts, request, isWanted) };
  };
  app.route({ method: ["GET", "POST"], url: "/graphql", handler: fastifyApolloHandler(server, { context }) });
  streamRoute(app, { ...parts, contextOf: newsFor });
  app.addHook("onClose", () => server.stop());
}

// Who asks is asked again for each piece of news: rights may have ended since the stream was opened.
const heard = (
  { news, database, isPublic }: GraphqlParts,
  request: FastifyRequest,
  isWanted: (county: string | null) => boolean,
): AsyncIterableIterator<string | null> =>
  news.listen(async (county) => {
    if (!isWanted(county)) return false;
    const caller = await callerOf(database, request);
    if (!isPublic && caller.kind === "ANONYMOUS") return "over";
    const seen = readableBy(caller, isPublic);
    return seen === "*" || county === null || seen.includes(county);
  });

function unauthenticatedToken(cause: unknown): never {
  if (cause instanceof UnknownToken) throw unauthenticated(cause.message);
  throw cause;
}

async function startApollo(parts: GraphqlParts): Promise<ApolloServer<CallerContext>> {
  const server = new ApolloServer<CallerContext>({
    schema: parts.schema,
    csrfPrevention: false, // cross-site.ts knows whose authority is a cookie
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: parts.limits.tokens },
    validationOptions: { maxErrors: 20 },
    formatError,
    logger: parts.logger,
    plugins: [readingRules(parts.isPublic), answering(parts.logger, parts.metrics), ...silenced()],
  });
  await server.start();
  return server;
}

// Nothing is reported anywhere, whatever stands in the environment, and no page is loaded from elsewhere.
const silenced = () => [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
];

function guardDocument(request: FastifyRequest, guard: (document: string) => void): void {
  const source = (request.method === "GET" ? request.query : request.body) as
    | { query?: unknown }
    | null
    | undefined;
  if (typeof source?.query !== "string") return;
  try {
    guard(source.query);
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    const status = prefersGraphqlResponse(request.headers.accept) ? 400 : 200;
    throw new GraphQLError(cause.message, { extensions: { ...cause.extensions, http: { status } } });
  }
}
