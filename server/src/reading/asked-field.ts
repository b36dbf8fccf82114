import type { FieldNode, GraphQLField, GraphQLObjectType } from "graphql";
import type { Declared, ReadingExtensions } from "./declarations.ts";

/** A field in a selection: what it is declared as, and every node that asks for it. */
export interface AskedField {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

export function declaredOf({ name, extensions }: GraphQLField<unknown, unknown>): Declared {
  const { declared } = extensions as ReadingExtensions;
  if (!declared) throw new Error(`Field ${name} does not declare how it is read`);
  return declared;
}

export function sourceOf({ name, extensions }: GraphQLObjectType): string {
  const { source } = extensions as ReadingExtensions;
  if (!source) throw new Error(`Type ${name} does not declare where its rows come from`);
  return source;
}

const LONGEST_COLUMN_NAME = 63;

/** The column that carries a response key: PostgreSQL cuts longer names off, so these are numbered by their hash. */
export const columnOf = (key: string): string =>
  key.length <= LONGEST_COLUMN_NAME ? key : `${key.slice(0, 50)}$${hashOf(key)}`;

function hashOf(text: string): string {
  let hash = 0;
  for (const letter of text) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0;
  return (hash >>> 0).toString(36);
}
