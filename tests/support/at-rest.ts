import type { Page, Request } from "playwright-core";

const QUIET_MILLISECONDS = 500;
const PATIENCE_MILLISECONDS = 60_000;

/**
 * News of changes is a request that never ends, so "no request" would never come. A page begins to listen a while after
 * it was opened, whatever is done on it, and asks then which version of the data it has.
 */
export const isNews = (request: Request): boolean => /\/(graphql\/stream|health\/ready)$/.test(request.url());

export interface WatchedRequests {
  /** Whether an answer is still to come. */
  isAsking(): boolean;
  /** Waits until the page has asked for nothing for half a second. */
  atRest(): Promise<void>;
}

/** Watches a page from before it is opened. */
export function watchRequests(page: Page): WatchedRequests {
  const open = new Set<Request>();
  let changedAt = Date.now();
  const note = (change: (request: Request) => void) => (request: Request) => {
    if (isNews(request)) return;
    change(request);
    changedAt = Date.now();
  };
  page.on(
    "request",
    note((request) => open.add(request)),
  );
  page.on(
    "requestfinished",
    note((request) => open.delete(request)),
  );
  page.on(
    "requestfailed",
    note((request) => open.delete(request)),
  );
  return {
    isAsking: () => open.size > 0,
    atRest: async () => {
      const until = Date.now() + PATIENCE_MILLISECONDS;
      while (open.size > 0 || Date.now() - changedAt < QUIET_MILLISECONDS) {
        if (Date.now() > until)
          throw new Error(`The page still asks for ${[...open].map((one) => one.url())}`);
        await page.waitForTimeout(50);
      }
    },
  };
}
