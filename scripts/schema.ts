import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { buildCuntongSchema } from "@cuntong/server/schema";
import { printSchema } from "graphql";

// Writes server/schema.graphql; with --check only says whether it is current.
const file = fileURLToPath(new URL("../server/schema.graphql", import.meta.url));
const printed = `# The public API. Written by \`pnpm schema\`: change the types, not this file.\n\n${printSchema(buildCuntongSchema())}\n`;

if (process.argv.includes("--check")) {
  const committed = await readFile(file, "utf8").catch(() => "");
  if (committed !== printed) {
    console.error("server/schema.graphql is not current: run pnpm schema, and commit it");
    process.exitCode = 1;
  }
} else {
  await writeFile(file, printed);
}
