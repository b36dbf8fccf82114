import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
} from "graphql";
import { getArgumentValues } from "graphql/execution/values.js";
import type { Arguments } from "./declarations.ts";

/** A field's arguments. An explicit null means the default, everywhere in them. */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Arguments {
  const given = getArgumentValues(field, node, variables);
  return Object.fromEntries(
    field.args.map(({ name, type, defaultValue }) => [name, withDefaults(given[name] ?? defaultValue, type)]),
  );
}

function withDefaults(value: unknown, type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (value === undefined || value === null) return undefined;
  if (isListType(bare)) return (value as unknown[]).map((item) => withDefaults(item, bare.ofType));
  if (!isInputObjectType(bare)) return value;
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.values(bare.getFields()).map((field) => [
      field.name,
      withDefaults(given[field.name] ?? field.defaultValue, field.type),
    ]),
  );
}
