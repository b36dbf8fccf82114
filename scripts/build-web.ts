import { rm } from "node:fs/promises";
import { generateOperations } from "../web/operations.ts";
import { runProgram } from "./run-program.ts";
import { fromWeb, newBuildFolder, putInPlace, webSourcesHash } from "./web-build.ts";

// Builds the web client aside, notes which sources it was built from, and puts it in place.

// Whoever starts it, a test as well: what is built is what people get.
process.env.NODE_ENV = "production";

const hash = await webSourcesHash();
const folder = await newBuildFolder();
try {
  await generateOperations();
  const vite = [
    "web/node_modules/vite/bin/vite.js",
    "build",
    "--config",
    "web/vite.config.ts",
    "--logLevel",
    "warn",
  ];
  process.exitCode = await runProgram(process.execPath, [
    ...vite,
    "--outDir",
    fromWeb(folder),
    "--emptyOutDir",
  ]);
  if (process.exitCode === 0) await putInPlace(folder, hash);
} finally {
  await rm(folder, { recursive: true, force: true });
}
