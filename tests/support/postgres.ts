import { execFile, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Where Debian puts PostgreSQL's programs, newest first; null when PostgreSQL with PostGIS is not installed. */
export function postgresPrograms(): string | null {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return null;
  const versions = readdirSync(root)
    .filter((version) => Number(version) >= 15)
    .sort((a, b) => Number(b) - Number(a));
  const complete = versions.find(
    (version) =>
      existsSync(path.join(root, version, "bin/initdb")) &&
      existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`),
  );
  return complete ? path.join(root, complete, "bin") : null;
}

/** Starts a throw-away PostgreSQL on loopback; everything of it is gone when stopped. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const directory = mkdtempSync(path.join(tmpdir(), "cuntong-postgres-"));
  const asServiceUser = await serviceUser(directory);
  await run(
    path.join(programs, "initdb"),
    ["-D", path.join(directory, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"],
    asServiceUser,
  );
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: directory,
    fsync: "off",
    synchronous_commit: "off",
    shared_buffers: "256MB",
    max_connections: 100,
  };
  const server = spawn(
    path.join(programs, "postgres"),
    [
      "-D",
      path.join(directory, "data"),
      ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { ...asServiceUser, stdio: "ignore" },
  );
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await untilReady(programs, port);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill("SIGINT");
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

// PostgreSQL refuses to run as root: then it runs as the user that Debian's package made for it.
async function serviceUser(directory: string): Promise<{ uid?: number; gid?: number; cwd: string }> {
  if (process.getuid?.() !== 0) return { cwd: directory };
  const uid = Number((await run("id", ["-u", "postgres"])).stdout);
  const gid = Number((await run("id", ["-g", "postgres"])).stdout);
  chownSync(directory, uid, gid);
  return { uid, gid, cwd: directory };
}

async function untilReady(programs: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const isReady = await run(path.join(programs, "pg_isready"), [
      "-h",
      "127.0.0.1",
      "-p",
      String(port),
    ]).then(
      () => true,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`PostgreSQL did not become ready on port ${port} within 30 s`);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
