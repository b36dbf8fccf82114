// Typed documents for every question that the components ask, from the public schema.
// They are made, never edited: `pnpm operations`, and before building, checking and testing.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { buildASTSchema, parse } from "graphql";
import { documents } from "./documents.ts";

const WEB = dirname(fileURLToPath(import.meta.url));
const GENERATED = join(WEB, "src/api/generated/");
const SCHEMA = join(WEB, "../server/schema.graphql");

const CONFIG = {
  scalars: { Date: "string", DateTime: "string", GeoJSON: "unknown", ID: "string" },
  useTypeImports: true,
  enumType: "string-literal",
  importExtension: ".ts",
  immutableTypes: true,
};

async function writeIfChanged(file: string, content: string): Promise<void> {
  const before = await readFile(file, "utf8").catch(() => undefined);
  if (before !== content) await writeFile(file, content);
}

/** Writes web/src/api/generated from the schema and the documents in web/src. */
export async function generateOperations(schemaFile = SCHEMA): Promise<void> {
  const schema = parse(await readFile(schemaFile, "utf8"));
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: GENERATED,
    schema,
    schemaAst: buildASTSchema(schema),
    documents: [...(await documents())],
    config: CONFIG,
    presetConfig: { fragmentMasking: { unmaskFunctionName: "readFragment" } },
    plugins: [],
    pluginMap: {},
  });
  await mkdir(GENERATED, { recursive: true });
  for (const output of outputs) await writeIfChanged(output.filename, await codegen(output));
}
