import type { Database } from "@cuntong/db/database";
import type { Context } from "../reading/context.ts";
import type { Caller } from "./caller.ts";

/** What resolvers get that ask who is asking, or that change something. */
export interface CallerContext extends Context {
  readonly caller: Caller;
  /** Bound to nobody's rights: whoever writes says whose rows (`writing/`). */
  readonly store: Database;
  readonly isPublic: boolean;
  /** A county's rows changed: its answers are made anew, soon. */
  readonly countyChanged: (county: string) => void;
}

/** What subscriptions get. */
export interface NewsContext extends CallerContext {
  /** Counties that were answered anew, of those that are wanted and may be seen; null: any of them. */
  readonly news: (isWanted: (county: string | null) => boolean) => AsyncIterableIterator<string | null>;
}
