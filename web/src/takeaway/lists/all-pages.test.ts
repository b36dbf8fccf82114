import { expect, test } from "vitest";
import { allPages } from "./all-pages.ts";

const ROWS = [1, 2, 3, 4, 5];

const askTwo = async (after: string | null) => {
  const from = after === null ? 0 : Number(after);
  return {
    totalCount: ROWS.length,
    nodes: ROWS.slice(from, from + 2),
    pageInfo: { hasNextPage: from + 2 < ROWS.length, endCursor: String(from + 2) },
  };
};

test("all pages make one list, in their order", async () => {
  const seen: number[] = [];
  const pacing = { signal: new AbortController().signal, onProgress: (done: number) => seen.push(done) };
  expect(await allPages(askTwo, pacing)).toEqual(ROWS);
  expect(seen).toEqual([2, 4, 5]);
});

test("who cancels gets no half list", async () => {
  const controller = new AbortController();
  const pacing = { signal: controller.signal, onProgress: () => controller.abort() };
  await expect(allPages(askTwo, pacing)).rejects.toThrow("abort");
});

test("a page that does not come is an error, not the end", async () => {
  const pacing = { signal: new AbortController().signal, onProgress: () => {} };
  await expect(allPages(async () => undefined, pacing)).rejects.toThrow("no page");
});
