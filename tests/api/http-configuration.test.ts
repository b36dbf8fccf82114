import { readFile } from "node:fs/promises";
import { ConfigurationError, environmentSchema, readConfiguration } from "@cuntong/server/http/configuration";
import { expect, test } from "vitest";

const complaint = (variables: Record<string, string>): string => {
  try {
    readConfiguration(variables);
  } catch (cause) {
    if (cause instanceof ConfigurationError) return cause.message;
    throw cause;
  }
  return "";
};

test("without variables everything has its default", () => {
  expect(readConfiguration({})).toMatchObject({
    host: "127.0.0.1",
    port: 8080,
    dataDir: ".data",
    databaseUrl: undefined,
    demo: undefined,
    publicRead: undefined,
    logLevel: "info",
    trustProxy: false,
  });
});

test("an empty variable counts as unset", () => {
  expect(readConfiguration({ PORT: "", DEMO: "" })).toMatchObject({ port: 8080, demo: undefined });
});

test.each([
  [{ PORT: "eighty" }, "PORT: expected a whole number from 0 to 65535"],
  [{ PORT: "65536" }, "PORT: expected a whole number from 0 to 65535"],
  [{ PORT: "-1" }, "PORT: expected a whole number from 0 to 65535"],
  [{ PORT: "80.5" }, "PORT: expected a whole number from 0 to 65535"],
  [{ DEMO: "yes" }, "DEMO: expected true or false"],
  [{ PUBLIC_READ: "1" }, "PUBLIC_READ: expected true or false"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL: expected one of trace, debug, info, warn, error, fatal, silent"],
  [
    { DATABASE_URL: "mysql://x/y" },
    "DATABASE_URL: expected a URL like postgres://role:password@host:5432/database",
  ],
  [
    { DATABASE_OWNER_URL: "postgres://x/y" },
    "DATABASE_OWNER_URL: expected only together with DATABASE_URL, the application's role",
  ],
  [
    { BASEMAP_STYLE_URL: "file:///style.json" },
    "BASEMAP_STYLE_URL: expected a URL like https://maps.example.org/style.json",
  ],
  [
    { BASEMAP_STYLE_URL: "https://a.example/s.json", BASEMAP_ORIGINS: "https://b.example; script-src *" },
    "BASEMAP_ORIGINS: expected origins separated by commas, like https://tiles.example.org, https://*.example.net",
  ],
  [
    { BASEMAP_ORIGINS: "https://b.example" },
    "BASEMAP_ORIGINS: expected only together with BASEMAP_STYLE_URL",
  ],
  [{ BASEMAP_GCJ02: "true" }, "BASEMAP_GCJ02: expected only together with BASEMAP_STYLE_URL"],
  [{ TIANDITU_KEY: "a key&x=1" }, "TIANDITU_KEY: expected a key of 8 to 64 letters and digits"],
  [{ GRAPHQL_MAX_DEPTH: "4" }, "GRAPHQL_MAX_DEPTH: expected a whole number from 5 to 100"],
])("%j is refused by name", (variables, message) => {
  expect(complaint(variables)).toBe(message);
});

test("all wrong values are told at once, and none is repeated", () => {
  const message = complaint({ PORT: "x", DEMO: "maybe", DATABASE_URL: "http://role:geheim@host" });
  expect(message.split("\n").map((line) => line.split(":")[0])).toEqual(["PORT", "DATABASE_URL", "DEMO"]);
  expect(message).not.toContain("geheim");
});

test("docs/configuration.md lists every variable with its default, and no other", async () => {
  const text = await readFile(new URL("../../docs/configuration.md", import.meta.url), "utf8");
  const rows = [...text.matchAll(/^\| `([A-Z0-9_]+)` \| (?:`([^`]*)`)? *\| (.+) \|$/gm)];
  const defaults = environmentSchema.parse({}) as Readonly<Record<string, unknown>>;
  const documented = Object.fromEntries(rows.map(([, name, value]) => [name, value]));
  const expected = Object.keys(environmentSchema.shape).map((name) => [
    name,
    defaults[name] === undefined ? undefined : String(defaults[name]),
  ]);
  expect(documented).toEqual(Object.fromEntries(expected));
});
