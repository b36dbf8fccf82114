import { type FieldNode, type GraphQLObjectType, getNamedType } from "graphql";
import { every, raw, type Sql, sql } from "../database/sql.ts";
import { type AskedField, columnOf, declaredOf, sourceOf } from "./asked-field.ts";
import type { Compiler } from "./compiler.ts";
import { behindCursor, cursorOf, keyColumn, keyColumns } from "./cursor.ts";
import type { Arguments, Page } from "./declarations.ts";
import { selectionOf } from "./selection.ts";
import type { Piece } from "./template.ts";

/** A page of a list. The page's rows are found once; nodes, edges, page information and totals read from there. */
export function compileConnection(
  compiler: Compiler,
  asked: AskedField,
  page: (args: Arguments) => Page,
): readonly Piece[] {
  const list = new PagedList(compiler, asked, page);
  return [
    `(with ${list.name} as materialized (`,
    list.rows(),
    ") select row_to_json(c) from (select ",
    ...list.fields(),
    ") c)",
  ];
}

class PagedList {
  readonly name: string;
  readonly #compiler: Compiler;
  readonly #asked: AskedField;
  readonly #page: (args: Arguments) => Page;
  readonly #connection: GraphQLObjectType;
  readonly #node: GraphQLObjectType;

  constructor(compiler: Compiler, asked: AskedField, page: (args: Arguments) => Page) {
    this.name = `page_${compiler.newRow()}`;
    this.#compiler = compiler;
    this.#asked = asked;
    this.#page = page;
    this.#connection = getNamedType(asked.definition.type) as GraphQLObjectType;
    this.#node = getNamedType(this.#connection.getFields().nodes?.type) as GraphQLObjectType;
  }

  /** The rows of the page, and one more to know whether another page follows. */
  rows(): Piece {
    const row = this.#compiler.newRow();
    return this.#slot(row, (page) => {
      const keys = page.keys
        .map((key, index) => `(${key.sql})::${key.type} as ${keyColumn(index)}`)
        .join(", ");
      const order = page.keys.map((key) => key.sql).join(", ");
      return sql`select this.*, ${raw(keys)} from ${this.#source(page)} ${raw(row)}
 where ${every([page.where, behindCursor(page)])} order by ${raw(order)} limit ${page.first + 1}`;
    });
  }

  fields(): readonly Piece[] {
    const selection = selectionOf(this.#asked.nodes, this.#compiler.operation);
    const list = [...selection].map(([key, nodes]) => [...this.#field(nodes), ` as "${columnOf(key)}"`]);
    return list.flatMap((entry, index) => (index === 0 ? entry : [", ", ...entry]));
  }

  #field(nodes: readonly FieldNode[]): readonly Piece[] {
    const name = nodes[0]?.name.value ?? "";
    if (name === "__typename") return [`'${this.#connection.name}'::text`];
    const definition = this.#connection.getFields()[name];
    if (!definition) throw new Error(`Type ${this.#connection.name} has no field ${name}`);
    const declared = declaredOf(definition);
    if (declared.kind === "total") return [this.#total(declared.expression)];
    if (declared.kind !== "part") return this.#compiler.field({ definition, nodes }, undefined);
    if (declared.part === "nodes") return this.#nodes(nodes);
    if (declared.part === "edges")
      return this.#edges(nodes, getNamedType(definition.type) as GraphQLObjectType);
    return this.#pageInfo(nodes);
  }

  #total(expression: Sql): Piece {
    const row = this.#compiler.newRow();
    return this.#slot(
      row,
      (page) =>
        sql`(select ${expression} from ${this.#source(page)} ${raw(row)} where ${every([page.where])})`,
    );
  }

  #nodes(nodes: readonly FieldNode[]): readonly Piece[] {
    const row = this.#compiler.newRow();
    return [
      "(select coalesce(json_agg(o), '[]'::json) from (select ",
      ...this.#compiler.fields(this.#node, nodes, row),
      " from ",
      this.#pageRows(row),
      ") o)",
    ];
  }

  #edges(nodes: readonly FieldNode[], type: GraphQLObjectType): readonly Piece[] {
    const row = this.#compiler.newRow();
    const entries = [...selectionOf(nodes, this.#compiler.operation)].map(([key, edgeNodes]) => {
      const name = edgeNodes[0]?.name.value;
      const value = {
        cursor: () => [this.#slot(row, (page) => raw(cursorOf(page, row)))],
        node: () => [
          "(select row_to_json(n) from (select ",
          ...this.#compiler.fields(this.#node, edgeNodes, row),
          ") n)",
        ],
        __typename: () => [`'${type.name}'::text`],
      }[name as "cursor" | "node" | "__typename"]();
      return [...value, ` as "${columnOf(key)}"`];
    });
    return [
      "(select coalesce(json_agg(o), '[]'::json) from (select ",
      ...entries.flatMap((entry, index) => (index === 0 ? entry : [", ", ...entry])),
      " from ",
      this.#pageRows(row),
      ") o)",
    ];
  }

  #pageInfo(nodes: readonly FieldNode[]): readonly Piece[] {
    const end = (direction: "" | " desc"): Piece =>
      this.#slot("p", (page) => {
        const keys = raw(keyColumns(page.keys, "p", direction));
        return sql`(select ${raw(cursorOf(page, "p"))} from ${this.#rowsOf(page, "p")} order by ${keys} limit 1)`;
      });
    const values = {
      hasNextPage: () =>
        this.#slot("p", ({ first }) => sql`(select count(*) > ${first}::integer from ${raw(this.name)})`),
      hasPreviousPage: () => this.#slot("p", ({ after }) => raw(after === undefined ? "false" : "true")),
      startCursor: () => end(""),
      endCursor: () => end(" desc"),
      __typename: () => "'PageInfo'::text",
    };
    const entries = [...selectionOf(nodes, this.#compiler.operation)].map(([key, infoNodes]) => {
      const name = infoNodes[0]?.name.value as keyof typeof values;
      return [values[name](), ` as "${columnOf(key)}"`];
    });
    return [
      "(select row_to_json(i) from (select ",
      ...entries.flatMap((entry, index) => (index === 0 ? entry : [", ", ...entry])),
      ") i)",
    ];
  }

  #pageRows(row: string): Piece {
    return this.#slot(row, (page) => {
      const rows = this.#rowsOf(page, row);
      return sql`${rows} order by ${raw(keyColumns(page.keys, row))}`;
    });
  }

  #rowsOf(page: Page, row: string): Sql {
    const keys = raw(keyColumns(page.keys, "q"));
    return sql`(select * from ${raw(this.name)} q order by ${keys} limit ${page.first}) ${raw(row)}`;
  }

  #source(page: Page): Sql {
    return page.from ?? raw(sourceOf(this.#node));
  }

  #slot(row: string, read: (page: Page) => Sql): Piece {
    return this.#compiler.slot(this.#asked, { this: row }, () => (args: Arguments) => read(this.#page(args)));
  }
}
