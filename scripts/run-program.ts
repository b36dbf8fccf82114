import { spawn } from "node:child_process";

/** Runs a program with this process's output; answers its exit code. */
export const runProgram = (
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...environment } });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
