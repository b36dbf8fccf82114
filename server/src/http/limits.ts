// What this takes its longest page from is declared with decorators.
import "reflect-metadata";
import type { Database } from "@cuntong/db/database";
import type { FastifyInstance } from "fastify";
import { LONGEST_PAGE } from "../reading/connection.ts";
import type { Configuration } from "./configuration.ts";

export interface LimitsParts {
  readonly configuration: Pick<
    Configuration,
    "bodyLimitBytes" | "documentLimits" | "streamLimits" | "queryTimeoutMs"
  >;
  readonly database: Pick<Database, "kind">;
  readonly isPublic: boolean;
}

/** Tells whoever writes a client what this server holds them to, as it was started. */
export function limitsRoutes(app: FastifyInstance, parts: LimitsParts): void {
  const { bodyLimitBytes, documentLimits, streamLimits, queryTimeoutMs } = parts.configuration;
  const limits = {
    document: documentLimits,
    pageRows: LONGEST_PAGE,
    bodyBytes: bodyLimitBytes,
    openStreams: streamLimits,
    // The embedded database cannot interrupt a statement.
    statementMilliseconds: parts.database.kind === "server" ? queryTimeoutMs : null,
    publicRead: parts.isPublic,
  };
  app.get("/graphql/limits", async (_request, reply) => {
    reply.header("cache-control", "no-cache");
    return limits;
  });
}
