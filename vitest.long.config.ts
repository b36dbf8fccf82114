import { mergeConfig } from "vitest/config";
import suite from "./vitest.config.ts";

const long = mergeConfig(suite, { test: { testTimeout: 3_600_000, hookTimeout: 600_000 } });

export default { ...long, test: { ...long.test, include: ["tests/**/*.long.ts"] } };
