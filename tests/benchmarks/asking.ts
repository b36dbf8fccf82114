/** Asks the API; thrown are its errors. */
export type Ask = (query: string, variables: object) => Promise<Record<string, unknown>>;

export const asking =
  (url: string, token?: string): Ask =>
  async (query, variables) => {
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };
