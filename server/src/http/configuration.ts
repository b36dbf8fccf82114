import { z } from "zod";

// One line per variable: what is expected is also what a wrong value is told.

const expected = (what: string) => ({ error: what });

const wholeNumber = (minimum: number, maximum: number) => {
  const what = expected(`a whole number from ${minimum} to ${maximum}`);
  return z
    .string()
    .regex(/^\d{1,10}$/, what)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, what);
};

const yesOrNo = z.enum(["true", "false"], expected("true or false")).transform((value) => value === "true");

const isPostgresUrl = (text: string): boolean =>
  URL.canParse(text) && ["postgres:", "postgresql:"].includes(new URL(text).protocol);

const postgresUrl = z
  .string()
  .refine(isPostgresUrl, expected("a URL like postgres://role:password@host:5432/database"));

const isWebUrl = (text: string): boolean =>
  URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);

const webUrl = z.string().refine(isWebUrl, expected("a URL like https://maps.example.org/style.json"));

/** "https://tiles.example.org" or "https://*.example.org": what a Content-Security-Policy may hold, and nothing that ends it. */
const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i;

const webOrigins = z
  .string()
  .transform((text) => text.split(",").map((origin) => origin.trim()))
  .refine(
    (origins) => origins.every((origin) => ORIGIN.test(origin)),
    expected("origins separated by commas, like https://tiles.example.org, https://*.example.net"),
  );

const mapKey = z.string().regex(/^[0-9A-Za-z]{8,64}$/, expected("a key of 8 to 64 letters and digits"));

/** Every variable the server reads, with what it expects and what it takes when unset. */
export const environmentSchema = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: wholeNumber(0, 65_535).default(8080),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_CONNECTIONS: wholeNumber(2, 1000).default(10),
  DEMO: yesOrNo.optional(),
  PUBLIC_READ: yesOrNo.optional(),
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      expected("one of trace, debug, info, warn, error, fatal, silent"),
    )
    .default("info"),
  BODY_LIMIT_BYTES: wholeNumber(1024, 1_000_000_000).default(1_048_576),
  QUERY_TIMEOUT_MS: wholeNumber(100, 600_000).default(10_000),
  GRAPHQL_MAX_TOKENS: wholeNumber(100, 100_000).default(2000),
  GRAPHQL_MAX_DEPTH: wholeNumber(5, 100).default(15),
  GRAPHQL_MAX_ALIASES: wholeNumber(1, 10_000).default(100),
  GRAPHQL_MAX_FIELDS: wholeNumber(100, 10_000).default(1000),
  GRAPHQL_MAX_ROWS: wholeNumber(1000, 1_000_000_000).default(1_000_000),
  STREAMS_PER_PERSON: wholeNumber(1, 10_000).default(20),
  STREAMS_PER_ADDRESS: wholeNumber(1, 100_000).default(200),
  TRUST_PROXY: yesOrNo.default(false),
  BASEMAP_STYLE_URL: webUrl.optional(),
  BASEMAP_ORIGINS: webOrigins.optional(),
  BASEMAP_GCJ02: yesOrNo.default(false),
  TIANDITU_KEY: mapKey.optional(),
});

export type Environment = z.infer<typeof environmentSchema>;

export interface Configuration {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly databaseConnections: number;
  /** Undefined: demo rows only into an empty embedded database. */
  readonly demo: boolean | undefined;
  /** Undefined: as open as the demo is. */
  readonly publicRead: boolean | undefined;
  readonly logLevel: Environment["LOG_LEVEL"];
  readonly bodyLimitBytes: number;
  readonly queryTimeoutMs: number;
  /** Whether a proxy in front says by which address it was asked. */
  readonly trustProxy: boolean;
  readonly documentLimits: DocumentLimits;
  readonly streamLimits: StreamLimits;
  readonly baseMaps: BaseMapConfiguration;
}

/** Maps of others that may lie under ours. */
export interface BaseMapConfiguration {
  /** A MapLibre style. */
  readonly styleUrl: string | undefined;
  /** Where the style's tiles, letters and pictures come from, beyond its own origin. */
  readonly origins: readonly string[];
  /** Whether the style's tiles are drawn in GCJ-02 (火星坐标). */
  readonly isGcj02: boolean;
  readonly tiandituKey: string | undefined;
}

export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
  readonly rows: number;
}

/** Most streams of news that stand open at a time. */
export interface StreamLimits {
  /** For one person, tokens included. */
  readonly person: number;
  /** For one address, of those who did not sign in. */
  readonly address: number;
}

/** A value that the operator has to correct; its message names the variable and what is expected. */
export class ConfigurationError extends Error {}

/** Reads the configuration from environment variables; an empty variable counts as unset. */
export function readConfiguration(variables: Readonly<Record<string, string | undefined>>): Configuration {
  const set = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== "" && value !== undefined),
  );
  const result = environmentSchema.safeParse(set);
  if (!result.success) throw new ConfigurationError(result.error.issues.map(described).join("\n"));
  const environment = result.data;
  if (environment.DATABASE_OWNER_URL && !environment.DATABASE_URL)
    throw new ConfigurationError(
      "DATABASE_OWNER_URL: expected only together with DATABASE_URL, the application's role",
    );
  if (environment.BASEMAP_ORIGINS && !environment.BASEMAP_STYLE_URL)
    throw new ConfigurationError("BASEMAP_ORIGINS: expected only together with BASEMAP_STYLE_URL");
  if (environment.BASEMAP_GCJ02 && !environment.BASEMAP_STYLE_URL)
    throw new ConfigurationError("BASEMAP_GCJ02: expected only together with BASEMAP_STYLE_URL");
  return fromEnvironment(environment);
}

// The value itself is never repeated: it may hold a password.
const described = (issue: z.core.$ZodIssue): string => `${issue.path.join(".")}: expected ${issue.message}`;

const fromEnvironment = (environment: Environment): Configuration => ({
  host: environment.HOST,
  port: environment.PORT,
  dataDir: environment.DATA_DIR,
  databaseUrl: environment.DATABASE_URL,
  databaseOwnerUrl: environment.DATABASE_OWNER_URL,
  databaseConnections: environment.DATABASE_CONNECTIONS,
  demo: environment.DEMO,
  publicRead: environment.PUBLIC_READ,
  logLevel: environment.LOG_LEVEL,
  bodyLimitBytes: environment.BODY_LIMIT_BYTES,
  queryTimeoutMs: environment.QUERY_TIMEOUT_MS,
  trustProxy: environment.TRUST_PROXY,
  documentLimits: {
    tokens: environment.GRAPHQL_MAX_TOKENS,
    depth: environment.GRAPHQL_MAX_DEPTH,
    aliases: environment.GRAPHQL_MAX_ALIASES,
    fields: environment.GRAPHQL_MAX_FIELDS,
    rows: environment.GRAPHQL_MAX_ROWS,
  },
  streamLimits: { person: environment.STREAMS_PER_PERSON, address: environment.STREAMS_PER_ADDRESS },
  baseMaps: {
    styleUrl: environment.BASEMAP_STYLE_URL,
    origins: environment.BASEMAP_ORIGINS ?? [],
    isGcj02: environment.BASEMAP_GCJ02,
    tiandituKey: environment.TIANDITU_KEY,
  },
});
