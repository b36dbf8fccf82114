import { tmpdir } from "node:os";
import { loadDemo } from "@cuntong/db/demo/load";
import { openEmbedded } from "@cuntong/db/embedded";
import {
  inTemporaryDirectory,
  openThrowAwayServer,
  type ThrowAwayServer,
} from "../tests/benchmarks/benchmark-databases.ts";
import { hasChromium } from "../tests/benchmarks/first-view.ts";
import { loadBefore, machine, versionsOf } from "../tests/benchmarks/machine.ts";
import { type Measure, notRun } from "../tests/benchmarks/measure.ts";
import {
  measureBrowser,
  measureGrowth,
  measureLensChange,
  measureLiveChange,
  measureOverview,
  measureProjectList,
  measureRecompute,
  measureStart,
  measureTiles,
} from "../tests/benchmarks/measures.ts";
import { fillProjects } from "../tests/benchmarks/project-list.ts";
import { engineerToken, measureRights, measureWrites } from "../tests/benchmarks/rights-and-writes.ts";
import { forgetWebBuild, type StartedServer, startCuntong } from "../tests/benchmarks/started-server.ts";
import { tableOf } from "../tests/benchmarks/table.ts";

// pnpm bench: what the project promises to be quick at, measured on this machine, as one table.

const PANZHOU = "520281";
const load = loadBefore();
const measures: Measure[] = [];
const versions: string[] = [];

const progress = (what: string): void => console.error(`… ${what}`);

async function benchEmbedded(dataDir: string): Promise<void> {
  progress("first start: database, demo world, web client");
  await forgetWebBuild();
  const first = await startCuntong({ DATA_DIR: dataDir });
  for (const line of first.steps) console.error(`    ${line}`);
  await first.stop();
  await withServer({ DATA_DIR: dataDir }, async (again) => {
    measures.push(...measureStart(first, again));
    progress("the first view in a browser");
    measures.push(...(hasChromium() ? await measureBrowser(again) : withoutChromium));
    progress("changes of lens in a browser");
    measures.push(...(hasChromium() ? await measureLensChange(again) : []));
    progress("tiles on the embedded database");
    measures.push(...(await measureTiles(again, "embedded")));
  });
  const database = await openEmbedded(dataDir);
  versions.push(await versionsOf(database));
  progress("recomputing on the embedded database");
  measures.push(...(await measureRecompute(database, PANZHOU)), ...(await measureGrowth(database)));
  const token = await engineerToken(database, PANZHOU);
  await database.close();
  if (!hasChromium()) return;
  await withServer({ DATA_DIR: dataDir }, async (started) => {
    progress("a report that another browser sees, embedded");
    measures.push(...(await measureLiveChange(started, { kind: "embedded", token, county: PANZHOU })));
  });
  const reopened = await openEmbedded(dataDir);
  await fillProjects(reopened, PANZHOU, 5000);
  await reopened.close();
  await withServer({ DATA_DIR: dataDir }, async (filled) => {
    progress("a list of 5,000 projects in a browser");
    measures.push(...(await measureProjectList(filled, PANZHOU)));
  });
}

async function withServer(
  environment: Readonly<Record<string, string>>,
  work: (started: StartedServer) => Promise<void>,
): Promise<void> {
  const started = await startCuntong(environment);
  try {
    await work(started);
  } finally {
    await started.stop();
  }
}

async function benchServer(): Promise<void> {
  const server = await openThrowAwayServer();
  if (server === null) {
    measures.push(
      notRun("recompute on the server database", "", "install: apt-get install postgresql-15-postgis-3"),
    );
    return;
  }
  try {
    versions.push(await versionsOf(server.database));
    progress("recomputing on the server database");
    await loadDemo(server.database);
    measures.push(...(await measureRecompute(server.database, PANZHOU)));
    progress("tiles on the server database");
    await withServer(
      { DATABASE_URL: server.url, PUBLIC_READ: "true", DATA_DIR: tmpdir() },
      async (started) => {
        measures.push(...(await measureTiles(started, "server")));
        progress("the overview on the server database");
        measures.push(...(await measureOverview(started, PANZHOU)));
        const token = await engineerToken(server.database, PANZHOU);
        progress("a report that another browser sees, server");
        if (hasChromium())
          measures.push(...(await measureLiveChange(started, { kind: "server", token, county: PANZHOU })));
        progress("rights, and twenty writers");
        await benchRights(server, { started, token });
      },
    );
    progress("growing counties on the server database");
    measures.push(...(await measureGrowth(server.database)));
  } finally {
    await server.close();
  }
}

async function benchRights(
  server: ThrowAwayServer,
  { started: withoutRights, token }: { started: StartedServer; token: string },
): Promise<void> {
  const [one] = await server.database.query<{ village: string }>(
    "select min(code) as village from village where county_code = $1",
    [PANZHOU],
  );
  await withServer(
    { DATABASE_URL: server.url, PUBLIC_READ: "false", DATA_DIR: tmpdir() },
    async (withRights) => {
      measures.push(await measureRights({ withRights, withoutRights, token, village: one?.village ?? "" }));
      measures.push(...(await measureWrites(withRights, token, PANZHOU)));
    },
  );
}

const withoutChromium: readonly Measure[] = [
  notRun("first view, JavaScript", "<= 750 kB", "install: apt-get install chromium"),
  notRun("navigation to drawn map", "<= 2 s", "install: apt-get install chromium"),
  notRun("lens change, drawn", "<= 300 ms", "install: apt-get install chromium"),
  notRun("report to changed coverage in another browser", "<= 2 s", "install: apt-get install chromium"),
  notRun("project list of 5,000", "<= 1 s", "install: apt-get install chromium"),
];

try {
  await inTemporaryDirectory(benchEmbedded);
  await benchServer();
} finally {
  console.log(`${machine()}; ${load}; ${versions.join("; ")}; ${new Date().toISOString().slice(0, 10)}\n`);
  console.log(tableOf(measures));
}
process.exitCode = measures.some((measure) => measure.isReached === false) ? 1 : 0;
