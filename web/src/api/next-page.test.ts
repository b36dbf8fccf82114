import { expect, test } from "vitest";
import { nextPage } from "./next-page.ts";

const page = (nodes: readonly string[], endCursor: string | null) => ({
  villages: { nodes, totalCount: 3, pageInfo: { hasNextPage: endCursor !== null, endCursor } },
  reports: "of the latest answer",
});

test("the next page stands behind those that are there, with its own end", () => {
  const first = page(["a", "b"], "cursor");
  const { variables, updateQuery } = nextPage(first, "villages");
  expect(variables).toEqual({ after: "cursor" });
  expect(updateQuery(first, { fetchMoreResult: page(["c"], null) })).toEqual(page(["a", "b", "c"], null));
});

test("before there is a page, the first is asked for", () => {
  expect(nextPage(undefined as ReturnType<typeof page> | undefined, "villages").variables).toEqual({
    after: null,
  });
});
