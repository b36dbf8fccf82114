import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface StartedServer {
  readonly url: string;
  /** From the command to the line with the URL. */
  readonly seconds: number;
  /** What it printed on the way: its steps with their times. */
  readonly steps: readonly string[];
  /** Paths of all requests since the start, in order. */
  readonly requests: () => readonly string[];
  stop(): Promise<void>;
}

/** Makes the next start build the web client again, as the first start after an installation does. */
export const forgetWebBuild = (): Promise<void> =>
  rm(path.join(root, "web/dist"), { recursive: true, force: true });

/** Starts Cuntong as `pnpm start` does, in a process of its own; on the embedded database unless told otherwise. */
export async function startCuntong(environment: Readonly<Record<string, string>>): Promise<StartedServer> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    cwd: root,
    env: { ...process.env, ...unset, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log: string[] = [];
  createInterface({ input: child.stderr }).on("line", (line) => log.push(line));
  const { url, steps } = await untilUrl(child, log);
  const seconds = (performance.now() - startedAt) / 1000;
  return { url, seconds, steps, requests: () => log.flatMap(pathIn), stop: () => stopped(child) };
}

// What the shell has set for its own server must not reach this one.
const unset = {
  PORT: "0",
  HOST: "127.0.0.1",
  LOG_LEVEL: "info",
  DATABASE_URL: "",
  DATABASE_OWNER_URL: "",
  DEMO: "",
  PUBLIC_READ: "",
};

async function untilUrl(
  child: ChildProcess,
  log: readonly string[],
): Promise<{ url: string; steps: string[] }> {
  const steps: string[] = [];
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  return new Promise((resolve, reject) => {
    lines.on("line", (line) => {
      if (line.startsWith("http://")) resolve({ url: line.trim(), steps });
      else steps.push(line);
    });
    child.once("exit", (code) =>
      reject(new Error(`The start ended with ${code}:\n${[...steps, ...log.slice(-20)].join("\n")}`)),
    );
  });
}

function pathIn(line: string): string[] {
  if (!line.startsWith("{")) return [];
  const { path: requested } = JSON.parse(line) as { path?: string };
  return requested === undefined ? [] : [requested];
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
