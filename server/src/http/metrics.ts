import type { Database, Queryable } from "@cuntong/db/database";
import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

export interface Metrics {
  readonly registry: Registry;
  readonly httpSeconds: Histogram<"method" | "route" | "status">;
  readonly graphqlSeconds: Histogram<"operation" | "outcome">;
  readonly databaseSeconds: Histogram<"outcome">;
  readonly tileLookups: Counter<"outcome">;
}

const buckets = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** Counters of one server: two servers in one process do not share them. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
  ): Histogram<Label> => new Histogram({ name, help, labelNames, buckets, registers: [registry] });
  return {
    registry,
    httpSeconds: histogram("http_request_duration_seconds", "HTTP requests by route.", [
      "method",
      "route",
      "status",
    ]),
    graphqlSeconds: histogram("graphql_request_duration_seconds", "GraphQL requests.", [
      "operation",
      "outcome",
    ]),
    databaseSeconds: histogram("database_query_duration_seconds", "Statements sent to the database.", [
      "outcome",
    ]),
    tileLookups: new Counter({
      name: "tile_cache_lookups_total",
      help: "Tiles found in the cache, and made.",
      labelNames: ["outcome"],
      registers: [registry],
    }),
  };
}

/** Serves the counters, and times every request by its route, never by its path: paths are without number. */
export function metricsRoutes(app: FastifyInstance, metrics: Metrics): void {
  app.addHook("onResponse", async (request, reply) => {
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? "none",
      status: reply.statusCode,
    };
    metrics.httpSeconds.observe(labels, reply.elapsedTime / 1000);
  });
  app.get("/metrics", async (_request, reply) => {
    reply.type(metrics.registry.contentType);
    return metrics.registry.metrics();
  });
}

/** The same database, with its statements timed. */
export function measuredDatabase(database: Database, metrics: Metrics): Database {
  const measured =
    (queryable: Queryable): Queryable["query"] =>
    async (text, values, options) => {
      const stop = metrics.databaseSeconds.startTimer();
      try {
        const rows = await queryable.query(text, values, options);
        stop({ outcome: "answered" });
        return rows as never;
      } catch (cause) {
        stop({ outcome: "failed" });
        throw cause;
      }
    };
  return {
    kind: database.kind,
    query: measured(database),
    execute: (script) => database.execute(script),
    transaction: (work, options) =>
      database.transaction((transaction) => work({ query: measured(transaction) }), options),
    listen: (channel, listener) => database.listen(channel, listener),
    close: () => database.close(),
  };
}
