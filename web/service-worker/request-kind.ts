/** What a request is to the service worker; "line" is none of its business. */
export type RequestKind = "page" | "file" | "line";

// As the server has it: everything else is an address of a page.
const MACHINE_PATHS = ["/graphql", "/session", "/attachments", "/tiles", "/health", "/metrics", "/assets"];

interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/** Only the page itself and the build's files are kept: never an answer, a session, a tile or an attachment. */
export function kindOf({ method, mode, url }: Asked, origin: string): RequestKind {
  const { origin: asked, pathname } = new URL(url);
  if (method !== "GET" || asked !== origin) return "line";
  if (mode === "navigate") return isPage(pathname) ? "page" : "line";
  return pathname.startsWith("/assets/") || pathname === "/favicon.svg" ? "file" : "line";
}

const isPage = (pathname: string): boolean =>
  !MACHINE_PATHS.some((path) => pathname === path || pathname.startsWith(`${path}/`)) &&
  !(pathname.split("/").at(-1) ?? "").includes(".");
