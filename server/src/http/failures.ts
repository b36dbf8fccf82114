import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import type { Logger } from "./logger.ts";

/** How every error outside GraphQL looks. */
export const failure = (code: string, message: string, requestId: string) => ({
  error: { code, message, requestId },
});

const codes: Readonly<Record<number, string>> = {
  400: "BAD_REQUEST",
  404: "NOT_FOUND",
  405: "METHOD_NOT_ALLOWED",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
};

/** Turns what was thrown into an answer: specific where the caller can mend it, silent where only we can. */
export function failureAnswers(app: FastifyInstance, logger: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500)
      return reply.code(status).send(worded(request, codes[status] ?? "BAD_REQUEST", error.message));
    logger.error({ requestId: request.id, err: error }, "A request failed");
    const message = "Something went wrong here; the request id helps to find out what";
    return reply.code(500).send(worded(request, "INTERNAL_SERVER_ERROR", message));
  });
}

// GraphQL clients look for errors where GraphQL puts them, even when the body could not be read.
const worded = (request: FastifyRequest, code: string, message: string) =>
  request.routeOptions.url === "/graphql"
    ? { errors: [{ message, extensions: { code, requestId: request.id } }] }
    : failure(code, message, request.id);
