import type { Database } from "@cuntong/db/database";
import { CountyNews } from "@cuntong/server/coverage/county-news";
import { type AppParts, createApp } from "@cuntong/server/http/app";
import { type Configuration, readConfiguration } from "@cuntong/server/http/configuration";
import { createLogger } from "@cuntong/server/http/logger";
import { buildSchema, GraphQLError, GraphQLObjectType, type GraphQLSchema } from "graphql";

/** A few fields that answer, refuse and break, to see what the edge makes of them. */
export const tinySchema = (): GraphQLSchema => {
  const schema = buildSchema(`
    enum Sector { ROAD WATER }
    input Filter { within: ID sectors: [Sector!] bbox: [Float!] inner: Filter }
    type Query { hello(name: String): String count(first: Int = 50, sector: Sector, filter: Filter): Int
      broken: String slow: String refused: String long: [String!]! villages(first: Int = 50): VillageConnection! village: Village }
    type VillageConnection { nodes: [Village!]! }
    type Village { name: String projects(first: Int = 200): [Project!]! broken: String }
    type Project { code: ID villages: [Village!]! }
    type Mutation { write: Int }
  `);
  const resolvers: Readonly<Record<string, () => unknown>> = {
    hello: () => "hello",
    count: () => 1,
    broken: () => {
      throw new Error('relation "secret_table" does not exist');
    },
    slow: () => {
      throw Object.assign(new Error("canceling statement due to statement timeout"), { code: "57014" });
    },
    refused: () => {
      throw new GraphQLError("first: at most 200", {
        extensions: { code: "BAD_USER_INPUT", field: "first" },
      });
    },
    long: () => Array.from({ length: 500 }, (_, index) => `village ${index}`),
    village: () => ({
      name: "甲",
      projects: [],
      broken: () => {
        throw new Error("select * from village");
      },
    }),
    write: () => 1,
  };
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    if (type instanceof GraphQLObjectType)
      for (const field of Object.values(type.getFields())) {
        const resolve = resolvers[field.name];
        if (resolve) field.resolve = resolve;
      }
  return schema;
};

type FastifyInstance = Awaited<ReturnType<typeof createApp>>;

export interface TinyServer {
  readonly app: FastifyInstance;
  readonly logLines: string[];
}

export interface TinyServerOptions {
  readonly database: Database;
  readonly schema?: GraphQLSchema;
  readonly variables?: Readonly<Record<string, string>>;
  readonly isPublic?: boolean;
  readonly webDirectory?: string;
  readonly level?: Configuration["logLevel"];
  readonly tiles?: AppParts["tiles"];
}

/** The real edge over a tiny schema. */
export async function tinyServer(options: TinyServerOptions): Promise<TinyServer> {
  const logLines: string[] = [];
  const app = await createApp({
    configuration: readConfiguration(options.variables ?? {}),
    database: options.database,
    schema: options.schema ?? tinySchema(),
    logger: createLogger(options.level ?? "info", { write: (line) => logLines.push(line) }),
    isPublic: options.isPublic ?? true,
    countyChanged: () => {},
    news: new CountyNews(),
    webDirectory: options.webDirectory ?? "/nowhere",
    tiles: options.tiles ?? ((scope) => scope.get("/tiles/:layer", async () => ({ layer: true }))),
  });
  return { app, logLines };
}

export interface GraphqlAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    message: string;
    path?: readonly string[];
    extensions: Record<string, unknown>;
  }[];
}

/** Asks a question by POST; answers status, headers and the parsed body. */
export async function ask(
  app: FastifyInstance,
  query: string,
  extra: { variables?: object; headers?: Record<string, string> } = {},
) {
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", ...extra.headers },
    payload: JSON.stringify({ query, variables: extra.variables }),
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() as GraphqlAnswer };
}
