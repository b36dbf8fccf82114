import { createHash } from "node:crypto";
import { type GraphQLResolveInfo, type OperationDefinitionNode, responsePathAsArray } from "graphql";
import { asBadInput } from "./bad-input.ts";
import { Compiler } from "./compiler.ts";
import type { Context } from "./context.ts";
import { Template, type Variables } from "./template.ts";

/** Compiled selections by document; a document that is no longer in use takes them along. */
const templates = new WeakMap<OperationDefinitionNode, Map<string, Template>>();

/** Reads a root field, however deep the selection, with one statement. */
export async function read(info: GraphQLResolveInfo, { database }: Context): Promise<unknown> {
  const { text, values, name } = templateOf(info).bind(info.variableValues);
  try {
    const [row] = await database.query<{ data: unknown }>(text, values, { name });
    return row?.data ?? null;
  } catch (error) {
    throw asBadInput(error);
  }
}

function templateOf(info: GraphQLResolveInfo): Template {
  const known = templates.get(info.operation) ?? new Map<string, Template>();
  templates.set(info.operation, known);
  const key = `${responsePathAsArray(info.path).join(".")} ${switches(info.variableValues)}`;
  const template = known.get(key) ?? compile(info);
  known.set(key, template);
  return template;
}

// @skip and @include change the selection itself, and they can only depend on these.
const switches = (variables: Variables): string =>
  Object.entries(variables)
    .filter(([, value]) => typeof value === "boolean")
    .map(([name, value]) => `${name}=${value}`)
    .join();

function compile({
  parentType,
  fieldName,
  fieldNodes,
  fragments,
  variableValues,
}: GraphQLResolveInfo): Template {
  const definition = parentType.getFields()[fieldName];
  if (!definition) throw new Error(`Type ${parentType.name} has no field ${fieldName}`);
  const compiler = new Compiler({ fragments, variables: variableValues });
  const expression = compiler.field({ definition, nodes: fieldNodes }, undefined);
  return new Template([`/* ${fieldName} */ select `, ...expression, " as data"], nameOf);
}

const nameOf = (text: string): string => createHash("sha1").update(text).digest("base64url");
