// A terminal's Ctrl-C reaches this process, and once more through the launcher that passes signals on.
const echoMs = 300;

/** Stops in good order on the first SIGTERM or SIGINT, and at once on the second. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let firstAt: number | undefined;
  const onSignal = (): void => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      stop().then(() => process.exit(0), failed);
    } else if (performance.now() - firstAt > echoMs) process.exit(1);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, onSignal);
}

const failed = (cause: unknown): void => {
  console.error(cause);
  process.exit(1);
};
