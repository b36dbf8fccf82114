import type { Queryable } from "@cuntong/db/database";

/** What every GraphQL resolver gets. */
export interface Context {
  readonly database: Queryable;
  readonly requestId: string;
}
