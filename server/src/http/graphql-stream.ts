import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type ExecutionResult, GraphQLError, type GraphQLSchema, getOperationAST, parse } from "graphql";
import type { OperationArgs, OperationContext, RequestParams, Response } from "graphql-sse";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { NewsContext } from "../identity/context.ts";
import { unauthenticated } from "../identity/public-read.ts";
import type { StreamLimits } from "./configuration.ts";
import { failure } from "./failures.ts";
import { formatError, internalCode } from "./graphql-errors.ts";
import type { Logger } from "./logger.ts";
import { OpenStreams, type StreamAllowance } from "./open-streams.ts";

interface StreamParts {
  readonly schema: GraphQLSchema;
  readonly contextOf: (request: FastifyRequest) => Promise<NewsContext>;
  readonly isPublic: boolean;
  readonly logger: Logger;
  readonly streamLimits: StreamLimits;
}

type Prepared = OperationArgs<OperationContext> & { readonly contextValue: NewsContext };
type Taken = OperationArgs<OperationContext> | Response;

const EVENTS = "text/event-stream";

/** Serves subscriptions at POST /graphql/stream as server-sent events, each on a connection of its own. */
export function streamRoute(app: FastifyInstance, parts: StreamParts): void {
  const open = new OpenStreams(parts.streamLimits);
  const handler = createHandler({
    authenticate: () => null,
    onSubscribe: ({ raw, context: { reply } }, params) =>
      prepared(parts, raw, params)
        .then((taken) => counted(open, taken, { request: raw, reply }))
        .catch(refused),
    onNext: (_context, _request, result) => withFormattedErrors(parts.logger, result as ExecutionResult),
  });
  app.post("/graphql/stream", async (request, reply) => {
    // A proxy that gathers answers before it passes them on would keep the news to itself.
    reply.header("x-accel-buffering", "no");
    if (request.headers.accept === EVENTS) return handler(request, reply);
    return reply.code(406).send(failure("NOT_ACCEPTABLE", `Expected accept: ${EVENTS}`, request.id));
  });
}

async function prepared(
  { schema, contextOf, isPublic }: StreamParts,
  request: FastifyRequest,
  { query, operationName, variables }: RequestParams,
): Promise<Prepared> {
  const contextValue = await contextOf(request);
  if (!isPublic && contextValue.caller.kind === "ANONYMOUS") throw unauthenticated();
  const document = parse(query);
  if (getOperationAST(document, operationName)?.operation !== "subscription")
    throw new GraphQLError("Only subscriptions are streamed; ask everything else at /graphql");
  return {
    schema,
    document,
    contextValue: { ...contextValue },
    ...(operationName ? { operationName } : {}),
    ...(variables ? { variableValues: variables } : {}),
  };
}

/** Holds one of the places of whoever asks, until the line is closed by either side. */
function counted(
  open: OpenStreams,
  prepared: Prepared,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): Prepared {
  const release = open.take(prepared.contextValue.caller, request.ip);
  if (typeof release !== "function") throw tooMany(release);
  reply.raw.once("close", release);
  // Whoever hung up while it was found out who asks is not told of any more.
  if (reply.raw.destroyed) release();
  return prepared;
}

const tooMany = ({ who, allowed }: StreamAllowance): GraphQLError =>
  new GraphQLError(
    `At most ${allowed} streams may be open for one ${who} at a time; close one and try again`,
    {
      extensions: { code: "TOO_MANY_STREAMS", limit: who, allowed, http: { status: 429 } },
    },
  );

function refused(cause: unknown): Taken {
  if (!(cause instanceof GraphQLError)) throw cause;
  const status = (cause.extensions.http as { status?: number } | undefined)?.status ?? 400;
  const { http: _, ...extensions } = cause.extensions;
  const errors = [{ message: cause.message, extensions }];
  const headers = { "content-type": "application/json; charset=utf-8" };
  return [JSON.stringify({ errors }), { status, statusText: "Refused", headers }];
}

function withFormattedErrors(logger: Logger, result: ExecutionResult): ExecutionResult | undefined {
  if (result.errors === undefined) return undefined;
  const errors = result.errors.map((error) => {
    const code = error.extensions.code ?? (error.originalError ? internalCode : "GRAPHQL_VALIDATION_FAILED");
    if (code === internalCode)
      logger.error({ path: error.path, err: error.originalError }, "A stream failed");
    return formatError({ ...error.toJSON(), extensions: { ...error.extensions, code } }, error);
  });
  return { ...result, errors: errors as unknown as readonly GraphQLError[] };
}
