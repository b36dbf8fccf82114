import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import type { CallerContext } from "../identity/context.ts";
import { readsData, unauthenticated } from "../identity/public-read.ts";
import { prefersGraphqlResponse } from "./content-negotiation.ts";
import { internalCode } from "./graphql-errors.ts";
import type { Logger } from "./logger.ts";
import type { Metrics } from "./metrics.ts";

// Faults of the document or its variables. A client that reads plain JSON expects 200 for them, because
// anything else could come from a proxy; one that asks for GraphQL's own type gets 400.
const faultsOfTheRequest: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
]);

/** Refuses reads where reading is not public. */
export const readingRules = (isPublic: boolean): ApolloServerPlugin<CallerContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, contextValue }) => {
      if (isPublic || contextValue.caller.kind !== "ANONYMOUS" || !operation) return;
      if (readsData(document, operation)) throw unauthenticated();
    },
  }),
});

/** Gives answers the status and content type of GraphQL over HTTP, and logs what nobody outside may see. */
export const answering = (logger: Logger, metrics: Metrics): ApolloServerPlugin<CallerContext> => ({
  requestDidStart: async () => {
    const stop = metrics.graphqlSeconds.startTimer();
    return {
      didEncounterErrors: async (request) => logInternalErrors(logger, request),
      willSendResponse: async (request) => {
        stop({ operation: request.operation?.operation ?? "none", outcome: outcomeOf(request) });
        settleHead(request);
      },
    };
  },
});

function logInternalErrors(logger: Logger, request: GraphQLRequestContext<CallerContext>): void {
  for (const error of request.errors ?? []) {
    if (error.extensions.code !== undefined && error.extensions.code !== internalCode) continue;
    if (!error.originalError) continue; // of the request's own making: formatted, and not ours to repair
    const { requestId } = request.contextValue;
    logger.error({ requestId, path: error.path, err: unwrapResolverError(error) }, "A GraphQL field failed");
  }
}

function settleHead(request: GraphQLRequestContext<CallerContext>): void {
  const { body, http } = request.response;
  if (body?.kind !== "single") return;
  const isSpecific = prefersGraphqlResponse(request.request.http?.headers.get("accept"));
  const { data, errors } = body.singleResult;
  if (errors)
    body.singleResult.errors = errors.map((error) => withRequestId(error, request.contextValue.requestId));
  const isFault =
    data === undefined && errors?.every((error) => faultsOfTheRequest.has(error.extensions?.code));
  if (isFault) http.status = isSpecific ? 400 : 200;
}

const withRequestId = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError =>
  error.extensions?.code === internalCode
    ? { ...error, extensions: { ...error.extensions, requestId } }
    : error;

const outcomeOf = (request: GraphQLRequestContext<CallerContext>): string => {
  if (!request.errors?.length) return "answered";
  const body = request.response.body;
  return body?.kind === "single" && body.singleResult.data ? "partly" : "failed";
};
