import { type FieldNode, type GraphQLObjectType, getNamedType } from "graphql";
import { raw, Sql } from "../database/sql.ts";
import { argumentsOf } from "./arguments.ts";
import { type AskedField, columnOf, declaredOf, sourceOf } from "./asked-field.ts";
import { compileConnection } from "./connection-compiler.ts";
import type { Arguments, Declared, Relation } from "./declarations.ts";
import { placer, type Rows } from "./placing.ts";
import { type Operation, selectionOf } from "./selection.ts";
import type { Piece } from "./template.ts";

/** Turns one selection into pieces of SQL. Every row gets an alias of its own. */
export class Compiler {
  readonly operation: Operation;
  #rowCount = 0;

  constructor(operation: Operation) {
    this.operation = operation;
  }

  newRow(): string {
    this.#rowCount += 1;
    return `r${this.#rowCount}`;
  }

  /** The select list of an object: every asked field under its response key. */
  fields(type: GraphQLObjectType, nodes: readonly FieldNode[], row: string): readonly Piece[] {
    const selection = selectionOf(nodes, this.operation);
    const list = [...selection].map(([key, nodes]) => [
      ...this.#entry(type, nodes, row),
      ` as "${columnOf(key)}"`,
    ]);
    return list.flatMap((entry, index) => (index === 0 ? entry : [", ", ...entry]));
  }

  /** One field as an SQL expression. */
  field(asked: AskedField, row: string | undefined): readonly Piece[] {
    const declared = declaredOf(asked.definition);
    if (declared.kind === "column") return [this.slot(asked, { this: row }, () => declared.expression)];
    if (declared.kind === "connection") return compileConnection(this, asked, declared.page);
    if (declared.kind === "one" || declared.kind === "many") return this.#related(asked, declared, row);
    throw new Error(`Field ${asked.definition.name} is a part of a connection, and stands outside of one`);
  }

  /** SQL that may follow from the field's arguments; written once when it does not. */
  slot(asked: AskedField, rows: Rows, read: () => Sql | ((args: Arguments) => Sql)): Piece {
    const place = placer(rows);
    const declared = read();
    if (declared instanceof Sql && declared.values.length === 0) return place(declared).parts[0] ?? "";
    if (declared instanceof Sql) return () => place(declared);
    return (variables) => place(declared(this.argumentsOf(asked, variables)));
  }

  argumentsOf({ definition, nodes }: AskedField, variables: Readonly<Record<string, unknown>>): Arguments {
    return argumentsOf(definition, nodes[0] as FieldNode, variables);
  }

  #entry(type: GraphQLObjectType, nodes: readonly FieldNode[], row: string): readonly Piece[] {
    const name = nodes[0]?.name.value ?? "";
    if (name === "__typename") return [`'${type.name}'::text`];
    const definition = type.getFields()[name];
    if (!definition) throw new Error(`Type ${type.name} has no field ${name}`);
    return this.field({ definition, nodes }, row);
  }

  #related(asked: AskedField, declared: Declared & { kind: "one" | "many" }, row?: string): readonly Piece[] {
    const type = getNamedType(asked.definition.type) as GraphQLObjectType;
    const that = this.newRow();
    const part = (read: (relation: Relation) => Sql): Piece =>
      this.slot(asked, { this: row, that }, () => {
        const { relation } = declared;
        return typeof relation === "function" ? (args) => read(relation(args)) : read(relation);
      });
    const from = part(({ from, where, orderBy, limit }) => {
      const source = from ?? raw(sourceOf(type));
      const condition = where ? suffix(" where ", where) : raw("");
      const order = orderBy ? suffix(" order by ", orderBy) : raw("");
      const end = declared.kind === "one" ? " limit 1" : limit === undefined ? "" : ` limit ${limit}`;
      return concatenated([source, raw(` ${that}`), condition, order, raw(end)]);
    });
    const result = declared.kind === "one" ? "row_to_json(o)" : "coalesce(json_agg(o), '[]'::json)";
    return [
      `(select ${result} from (select `,
      ...this.fields(type, asked.nodes, that),
      " from ",
      from,
      ") o)",
    ];
  }
}

const suffix = (keyword: string, piece: Sql): Sql => concatenated([raw(keyword), piece]);

const concatenated = (pieces: readonly Sql[]): Sql =>
  pieces.reduce((left, right) => {
    const seam = `${left.parts.at(-1)}${right.parts[0]}`;
    return new Sql(
      [...left.parts.slice(0, -1), seam, ...right.parts.slice(1)],
      [...left.values, ...right.values],
    );
  });
