export interface ListPage<Row> {
  readonly totalCount: number;
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

export interface Pacing {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** All rows of a list, page after page. */
export async function allPages<Row>(
  ask: (after: string | null) => Promise<ListPage<Row> | undefined>,
  { signal, onProgress }: Pacing,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    signal.throwIfAborted();
    const page: ListPage<Row> | undefined = await ask(after);
    if (page === undefined) throw new Error("The server gave no page of the list");
    rows.push(...page.nodes);
    onProgress(rows.length, page.totalCount);
    if (!page.pageInfo.hasNextPage) return rows;
    after = page.pageInfo.endCursor ?? null;
  }
}
