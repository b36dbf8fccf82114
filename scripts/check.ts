import { runProgram } from "./run-program.ts";

// The whole gate: types, lint and format, layer law, dead code, and the promised schema.

const steps: readonly (readonly [string, readonly string[]])[] = [
  ["operations' types", ["tsx", "scripts/operations.ts"]],
  ["types: server, database, scripts, tests", ["tsc", "-p", "tsconfig.json"]],
  ["types: web", ["tsc", "-p", "web/tsconfig.json"]],
  ["types: service worker", ["tsc", "-p", "web/service-worker/tsconfig.json"]],
  ["lint and format", ["biome", "check", "--error-on-warnings", "."]],
  [
    "layer law",
    [
      "depcruise",
      "--config",
      ".dependency-cruiser.mjs",
      "db",
      "server",
      "web/src",
      "web/service-worker",
      "scripts",
      "tests",
    ],
  ],
  ["dead code", ["knip"]],
  ["server/schema.graphql is current", ["tsx", "scripts/schema.ts", "--check"]],
];

const failed: string[] = [];
for (const [name, [program, ...args]] of steps) {
  const startedAt = performance.now();
  const code = await runProgram("npx", [program as string, ...args]);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (code !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`Failed: ${failed.join("; ")}`);
  process.exitCode = 1;
}
