import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startDemos } from "../tests/journeys/demos.ts";
import { runProgram } from "./run-program.ts";

// The whole suite: units and API on both databases, then the journeys in browsers.

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly notRun: readonly string[];
}

const isCi = process.env.CI === "true";

/** Runs one selection of the tests and counts what came of it. */
async function runSuite(
  name: string,
  selection: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const reportFile = path.join(tmpdir(), `cuntong-${name}-${process.pid}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const exitCode = await runProgram("npx", ["vitest", "run", ...selection, ...reporters], environment);
  const report = JSON.parse(await readFile(reportFile, "utf8")) as VitestReport;
  const tally = tallyOf(report);
  // A run that failed outside of any test (a hook, a worker) must not pass for green.
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function tallyOf(report: VitestReport): Tally {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const skipped = tests
    .filter((test) => !["passed", "failed"].includes(test.status))
    .map((test) => test.fullName);
  return {
    passed: tests.filter((test) => test.status === "passed").length,
    failed: tests.filter((test) => test.status === "failed").length + brokenFiles.length,
    notRun: skipped.map((name) =>
      name.includes("NOT RUN:") ? name.slice(name.indexOf("NOT RUN:")) : `NOT RUN: ${name}`,
    ),
  };
}

const WALKERS = 2;

/**
 * Journeys share a server for each that walks: a start of one's own takes as long as several journeys. The servers
 * start while the units run, of which many wait.
 */
async function runAll(): Promise<readonly Tally[]> {
  const starting = startDemos(WALKERS);
  starting.catch(() => {}); // thrown where it is awaited
  try {
    const units = await runSuite("units", ["--exclude=tests/journeys/**"]);
    const { environment } = await starting;
    return [units, await runSuite("journeys", ["tests/journeys", `--maxWorkers=${WALKERS}`], environment)];
  } finally {
    await starting.then((demos) => demos.stop());
  }
}

const suites = await runAll();
const notRun = suites.flatMap((suite) => suite.notRun);
for (const line of new Set(notRun)) console.log(line);
if (notRun.length > 0)
  console.log(`${notRun.length} not run${isCi ? ": with CI=true that is a failure" : ""}`);
const passed = suites.reduce((sum, suite) => sum + suite.passed, 0);
const failed = suites.reduce((sum, suite) => sum + suite.failed, 0) + (isCi ? notRun.length : 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
