import type { FastifyInstance, FastifyRequest } from "fastify";
import { type ExecutionResult, GraphQLError, type GraphQLSchema, getOperationAST, parse } from "graphql";
import type { OperationArgs, OperationContext, RequestParams, Response } from "graphql-sse";
import { createHandler } from "graphql-sse/lib/use/fastify";
import type { NewsContext } from "../identity/context.ts";
import { unauthenticated } from "../identity/public-read.ts";
import { failure } from "./failures.ts";
import { formatError, internalCode } from "./graphql-errors.ts";
import type { Logger } from "./logger.ts";

interface StreamParts {
  readonly schema: GraphQLSchema;
  readonly contextOf: (request: FastifyRequest) => Promise<NewsContext>;
  readonly isPublic: boolean;
  readonly logger: Logger;
}

type Taken = OperationArgs<OperationContext> | Response;

const EVENTS = "text/event-stream";

/** Serves subscriptions at POST /graphql/stream as server-sent events, each on a connection of its own. */
export function streamRoute(app: FastifyInstance, parts: StreamParts): void {
  const handler = createHandler({
    authenticate: () => null,
    onSubscribe: ({ raw }, params) => prepared(parts, raw, params).catch(refused),
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
): Promise<Taken> {
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
