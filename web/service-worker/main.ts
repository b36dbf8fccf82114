// Keeps the page's own files, so that it opens without a line. What the build is made of is written in by the build
// (web/vite/service-worker.ts); a new build is a new worker with a cache of its own.

import { kindOf } from "./request-kind.ts";

declare const self: ServiceWorkerGlobalScope;
declare const BUILD: { readonly name: string; readonly entry: string; readonly files: readonly string[] };

const { name, entry, files } = BUILD;
const PREFIX = "cuntong-build-";
const CACHE = PREFIX + name;
const SHELL = "/";
const PATIENCE_MILLISECONDS = 5000;
/** What a proxy says when there is no server behind it. */
const NOBODY_THERE = [502, 503, 504];

self.addEventListener("install", (event) => event.waitUntil(keepBuild()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const kind = kindOf(event.request, self.location.origin);
  if (kind === "page") event.respondWith(pageFor(event));
  if (kind === "file") event.respondWith(fileFor(event));
});

/** All of it or nothing: a worker whose files are not complete never begins. */
async function keepBuild(): Promise<void> {
  const cache = await caches.open(CACHE);
  const shell = await fetch(SHELL, { cache: "no-cache" });
  if (!shell.ok || !(await shell.clone().text()).includes(entry))
    throw new Error("The server has another build by now");
  await cache.addAll(files);
  await cache.put(SHELL, shell);
  await self.skipWaiting();
}

/** The build before this one stays: pages that were opened with it still ask for its files. */
async function takeOver(): Promise<void> {
  const names = (await caches.keys()).filter((each) => each.startsWith(PREFIX) && each !== CACHE);
  await Promise.all(names.slice(0, -1).map((each) => caches.delete(each)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** The server's page; the kept one where nobody answers, or not in time. */
async function pageFor(event: FetchEvent): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(SHELL);
  const asked = askServer(event);
  event.waitUntil(asked.catch(() => undefined));
  if (kept === undefined) return asked;
  const answer = await Promise.race([asked.catch(() => undefined), pause(PATIENCE_MILLISECONDS)]);
  return answer === undefined || NOBODY_THERE.includes(answer.status) ? kept : answer;
}

const askServer = async (event: FetchEvent): Promise<Response> =>
  ((await event.preloadResponse) as Response | undefined) ?? fetch(event.request);

const pause = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));

/** Their names change with what is in them: a kept file is the right one. */
async function fileFor(event: FetchEvent): Promise<Response> {
  const kept = await caches.match(event.request);
  if (kept !== undefined) return kept;
  const answer = await fetch(event.request);
  if (answer.status === 200) event.waitUntil(keep(event.request, answer.clone()));
  return answer;
}

const keep = async (request: Request, answer: Response): Promise<void> =>
  (await caches.open(CACHE)).put(request, answer);
