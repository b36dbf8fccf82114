import { Extensions } from "type-graphql";
import { raw, Sql } from "../database/sql.ts";
import type { Arguments, ConnectionPart, Declared, Expression, Page, Relation } from "./declarations.ts";

/** The table, or the subquery in brackets, whose rows are this type's objects. */
export const From = (source: string): ClassDecorator => Extensions({ source });

/**
 * How a field is read: a column (by default the field's name in snake case), an SQL expression over `this`,
 * or what follows from the field's arguments.
 */
export const Column =
  (expression?: string | Expression): PropertyDecorator & MethodDecorator =>
  (prototype: object, name: string | symbol, descriptor?: PropertyDescriptor) =>
    declare({ kind: "column", expression: columnOf(expression ?? snakeCase(String(name))) })(
      prototype,
      name,
      descriptor,
    );

/** The related object; null when there is none. */
export const One = <Args = Arguments>(relation: Sql | Relation | ((args: Args) => Relation)) =>
  declare({ kind: "one", relation: relationOf(relation) });

/** The related objects. */
export const Many = <Args = Arguments>(
  relation: Sql | Relation | ((args: Args) => Relation),
  order: Pick<Relation, "orderBy"> = {},
) =>
  declare({
    kind: "many",
    relation: relation instanceof Sql ? { where: relation, ...order } : relationOf(relation),
  });

/** A page of a list, with cursors. */
export const Connection = <Args = Arguments>(page: (args: Args) => Page) =>
  declare({ kind: "connection", page });

/** A part of a connection. */
export const Part = (part: ConnectionPart) => declare({ kind: "part", part });

/** A figure over the whole list, of which the page is a part; counted only when asked for. */
export const Total = (expression: string) => declare({ kind: "total", expression: raw(expression) });

/** The body of a declared field: never called, because its declaration says how it is read. */
export const declared = (): never => {
  throw new Error("A declared field was resolved by calling its body");
};

type FieldDecorator = (prototype: object, name: string | symbol, descriptor?: PropertyDescriptor) => void;

const declare = (value: Declared): FieldDecorator => Extensions({ declared: value }) as FieldDecorator;

const relationOf = <Args>(relation: Sql | Relation | ((args: Args) => Relation)) =>
  relation instanceof Sql ? { where: relation } : relation;

const columnOf = (expression: string | Expression): Expression => {
  if (typeof expression !== "string") return expression;
  return raw(/^[a-z_0-9]+$/.test(expression) ? `this.${expression}` : expression);
};

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
