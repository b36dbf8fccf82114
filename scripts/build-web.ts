import { generateOperations } from "../web/operations.ts";
import { runProgram } from "./run-program.ts";
import { rememberBuild, webSourcesHash } from "./web-build.ts";

// Builds the web client into web/dist, and notes which sources it was built from.

const hash = await webSourcesHash();
await generateOperations();
const vite = [
  "web/node_modules/vite/bin/vite.js",
  "build",
  "--config",
  "web/vite.config.ts",
  "--logLevel",
  "warn",
];
const code = await runProgram(process.execPath, vite);
if (code === 0) await rememberBuild(hash);
process.exitCode = code;
