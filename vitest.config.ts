import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./tests/support/slowest-first.ts";

// type-graphql loads graphql's CommonJS build and our code its ESM build: two copies would not know each other.
const oneGraphql = [{ find: /^graphql$/, replacement: "graphql/index.js" }];

export default defineConfig({
  resolve: { alias: oneGraphql },
  oxc: { decorator: { legacy: true } },
  test: {
    include: ["{db,server,web,scripts,tests}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    globalSetup: ["tests/support/test-database-server.ts"],
    server: { deps: { inline: ["type-graphql", "@apollo/server"] } },
    // An embedded database takes a gigabyte: three at a time. Some tests wait, so that two would leave a processor idle.
    maxWorkers: 3,
    // Loading the server for every file anew took a quarter of the run.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // A machine that runs three files at once answers late.
    expect: { poll: { timeout: 20_000 } },
  },
});
