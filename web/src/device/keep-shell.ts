// The service worker keeps the page's own files, so that whoever reports opens the forms without a line.

const QUIET_MILLISECONDS = 2000;

/** Asks the browser to keep them, once the page has all that it came for. */
export async function keepShell(): Promise<void> {
  if (!import.meta.env.PROD || !window.isSecureContext || !("serviceWorker" in navigator)) return;
  await quiet();
  // A browser that may not keep anything is no trouble for whoever looks at the page.
  await navigator.serviceWorker
    .register("/service-worker.js", { updateViaCache: "none" })
    .catch(() => undefined);
}

/** Settled when nothing was loaded for a while. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const watch = new PerformanceObserver(() => wait());
    const settle = () => {
      watch.disconnect();
      resolve();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, QUIET_MILLISECONDS);
    };
    wait();
    watch.observe({ type: "resource" });
  });
}
