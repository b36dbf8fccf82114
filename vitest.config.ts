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
    // An embedded database takes a gigabyte: two at a time.
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
