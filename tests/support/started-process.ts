import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface StartedProcess {
  readonly child: ChildProcess;
  readonly lines: string[];
  complaints(): string;
  readonly ended: Promise<Ended>;
  /** The first line that fits. Throws when the process ends before. */
  line(fitting: RegExp): Promise<string>;
}

/** Runs a command of scripts/ as a real process with these variables and no other of ours. */
export function startProcess(
  script: string,
  variables: Readonly<Record<string, string>>,
  args: string[] = [],
): StartedProcess {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "scripts", script), ...args], {
    cwd: root,
    env: { PATH, HOME, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "silent", ...variables },
  });
  const output = { text: "", complaints: "" };
  const lines: string[] = [];
  const watchers = new Set<() => void>();
  child.stdout.on("data", (part: Buffer) => {
    output.text += part.toString("utf8");
    lines.splice(0, lines.length, ...output.text.split("\n").filter((line) => line !== ""));
    for (const watcher of watchers) watcher();
  });
  child.stderr.on("data", (part: Buffer) => {
    output.complaints += part.toString("utf8");
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once("close", (code, signal) => resolve({ code, signal })),
  );
  const line = (fitting: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = lines.find((one) => fitting.test(one));
        if (found !== undefined) resolve(found);
      };
      watchers.add(look);
      ended.then(() => reject(new Error(`ended without ${fitting}: ${output.text}${output.complaints}`)));
      look();
    });
  return { child, lines, complaints: () => output.complaints, ended, line };
}
