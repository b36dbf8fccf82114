interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly endCursor?: string | null };
}

/** What `fetchMore` takes to put the next page of a list behind those that are there. */
export const nextPage = <Field extends string, Data extends { readonly [name in Field]: Page }>(
  data: Data | undefined,
  field: Field,
) => ({
  variables: { after: data?.[field].pageInfo.endCursor ?? null },
  updateQuery: (before: Data, { fetchMoreResult }: { readonly fetchMoreResult: Data }): Data => ({
    ...fetchMoreResult,
    [field]: {
      ...fetchMoreResult[field],
      nodes: [...before[field].nodes, ...fetchMoreResult[field].nodes],
    },
  }),
});
