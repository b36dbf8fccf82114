import type { Database } from "@cuntong/db/database";

/** What every GraphQL resolver gets. */
export interface Context {
  /** Shows what the caller may see, and nothing else. */
  readonly database: Pick<Database, "query">;
  readonly requestId: string;
}
