const NAME = "cuntong-renewed-at";
const PAUSE_MILLISECONDS = 60_000;

/** A page that was open while the server got a new build asks for files that are gone: it begins anew, once. */
export function renewStalePage(): void {
  window.addEventListener("vite:preloadError", () => void renew());
}

async function renew(): Promise<void> {
  const last = Number(sessionStorage.getItem(NAME) ?? 0);
  if (Date.now() - last < PAUSE_MILLISECONDS || !(await isStale())) return;
  sessionStorage.setItem(NAME, String(Date.now()));
  window.location.reload();
}

/** Whether the server's page begins with another script than this one did. */
async function isStale(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>("script[type=module][src]");
  const page = await fetch("/", { cache: "no-cache" }).catch(() => undefined);
  if (own === null || page?.ok !== true) return false;
  return !(await page.text()).includes(new URL(own.src).pathname);
}
