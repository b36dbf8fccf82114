import "reflect-metadata";
import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { badInput } from "./bad-input.ts";
import { Part, Total } from "./decorators.ts";

@ObjectType("PageInfo", { description: "Where a page stands in its list (Relay cursor connections)." })
export class PageInfoType {
  @Field(() => Boolean, { description: "Whether more rows follow this page." })
  @Part("hasNextPage")
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether rows stand before this page." })
  @Part("hasPreviousPage")
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first row; null for an empty page." })
  @Part("startCursor")
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last row, to be given as `after` for the next page; null for an empty page.",
  })
  @Part("endCursor")
  readonly endCursor!: string | null;
}

/** The edge and connection types of a listed type. */
export function connectionOf<Node extends object>(node: ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `A ${name} in a list, with its cursor.` })
  class Edge {
    @Field(() => String, { description: "Opaque, stable position in this order of the list." })
    @Part("cursor")
    readonly cursor!: string;

    @Field(() => node, { description: `The ${name}.` })
    @Part("node")
    readonly node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows.` })
  class Connection {
    @Field(() => [Edge], { description: "The page's rows with their cursors." })
    @Part("edges")
    readonly edges!: readonly Edge[];

    @Field(() => [node], { description: "The page's rows." })
    @Part("nodes")
    readonly nodes!: readonly Node[];

    @Field(() => PageInfoType, { description: "Where the page stands in the list." })
    @Part("pageInfo")
    readonly pageInfo!: PageInfoType;
  }
  return Connection;
}

/** A connection that also counts. */
export function countedConnectionOf<Node extends object>(node: ClassType<Node>, name: string) {
  @ObjectType(`${name}Connection`, { description: `A page of ${name} rows.` })
  class CountedConnection extends connectionOf(node, name) {
    @Field(() => Int, { description: "Rows of the whole list. Counted only when asked for." })
    @Total("count(*)")
    readonly totalCount!: number;
  }
  return CountedConnection;
}

/** Most rows of one page. */
export const LONGEST_PAGE = 200;

/** How many rows a page has; refuses what no page may have. */
export function pageSize(first: number): number {
  if (first < 0 || first > LONGEST_PAGE)
    throw badInput("first", `first must be from 0 to ${LONGEST_PAGE}: take further pages with after`);
  return first;
}

/** Says what every paged list's arguments mean. */
export const pagingArguments = {
  first: "Rows per page, 200 at most.",
  after: "Cursor of the row after which the page begins: `endCursor` of the page before.",
} as const;
