import type { Sql } from "../database/sql.ts";

/** Values of a field's GraphQL arguments, defaults filled in. */
// biome-ignore lint/suspicious/noExplicitAny: each declaration names the type of its own arguments
export type Arguments = any;

/** SQL, or how it follows from the field's arguments. Inside it `this` is the row of the declaring type. */
export type Expression = Sql | ((args: Arguments) => Sql);

/** Where related rows come from. Inside it `this` is the declaring row and `that` the related row. */
export interface Relation {
  /** A table or a subquery in brackets; without it the related type's own source. */
  readonly from?: Sql;
  readonly where?: Sql;
  readonly orderBy?: Sql;
  readonly limit?: number;
}

/** One part of an order: ascending, never null, together unique. Inside it `this` is the listed row. */
export interface OrderKey {
  readonly sql: string;
  readonly type: "text" | "integer" | "bigint" | "numeric" | "double precision" | "date";
}

/** One page of a list. Inside its pieces of SQL `this` is the listed row. */
export interface Page {
  readonly from?: Sql;
  readonly where?: Sql;
  /** The name of the order, which its cursors carry. */
  readonly order: string;
  readonly keys: readonly OrderKey[];
  readonly first: number;
  readonly after?: string | undefined;
}

export type ConnectionPart =
  | "nodes"
  | "edges"
  | "cursor"
  | "node"
  | "pageInfo"
  | "hasNextPage"
  | "hasPreviousPage"
  | "startCursor"
  | "endCursor";

export type Declared =
  | { readonly kind: "column"; readonly expression: Expression }
  | { readonly kind: "one" | "many"; readonly relation: Relation | ((args: Arguments) => Relation) }
  | { readonly kind: "connection"; readonly page: (args: Arguments) => Page }
  | { readonly kind: "part"; readonly part: ConnectionPart }
  | { readonly kind: "total"; readonly expression: Sql };

/** What type-graphql's `@Extensions` carries for us. */
export interface ReadingExtensions {
  readonly declared?: Declared;
  readonly source?: string;
}
