import { runProgram } from "./run-program.ts";

// Long campaigns (*.long.ts): many more random worlds than the suite has time for.
process.exitCode = await runProgram("npx", ["vitest", "run", "--config", "vitest.long.config.ts"]);
