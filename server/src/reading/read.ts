import {
  type FieldNode,
  type GraphQLResolveInfo,
  Kind,
  type OperationDefinitionNode,
  responsePathAsArray,
} from "graphql";
import { asBadInput } from "./bad-input.ts";
import { Compiler } from "./compiler.ts";
import type { Context } from "./context.ts";
import { StatementNames } from "./statement-names.ts";
import { Template, type Variables } from "./template.ts";

const statementNames = new StatementNames();

/** Root fields and switches of one document; those beyond this many are compiled anew each time. */
const MOST_TEMPLATES = 100;

/** Compiled selections by document; a document that is no longer in use takes them along. */
const templates = new WeakMap<OperationDefinitionNode, Map<string, Template>>();

/** Reads a root field, however deep the selection, with one statement. */
export async function read(info: GraphQLResolveInfo, { database }: Context): Promise<unknown> {
  const { text, values } = templateOf(info).bind(info.variableValues);
  const name = statementNames.nameOf(text);
  try {
    const [row] = await database.query<{ data: unknown }>(text, values, name === undefined ? {} : { name });
    return row?.data ?? null;
  } catch (error) {
    throw asBadInput(error);
  }
}

/**
 * Reads a field of a payload as the root field of that name would be read, with these arguments: a change tells
 * where to find what it changed, and the selection says what of it is wanted.
 */
export function readAs(
  info: GraphQLResolveInfo,
  context: Context,
  { root, args }: { readonly root: string; readonly args: Readonly<Record<string, unknown>> },
): Promise<unknown> {
  const parentType = info.schema.getQueryType();
  if (!parentType) throw new Error("The schema has no queries");
  const given = Object.entries(args).map(([name, value]) => ({ name, value, variable: `payload_${name}` }));
  const variables = Object.fromEntries(given.map(({ variable, value }) => [variable, value]));
  const named = given.map(({ name, variable }) => ({
    kind: Kind.ARGUMENT as const,
    name: { kind: Kind.NAME as const, value: name },
    value: { kind: Kind.VARIABLE as const, name: { kind: Kind.NAME as const, value: variable } },
  }));
  const fieldNodes = info.fieldNodes.map((node): FieldNode => ({ ...node, arguments: named }));
  const variableValues = { ...info.variableValues, ...variables };
  return read({ ...info, parentType, fieldName: root, fieldNodes, variableValues }, context);
}

function templateOf(info: GraphQLResolveInfo): Template {
  const known = templates.get(info.operation) ?? new Map<string, Template>();
  templates.set(info.operation, known);
  const key = `${responsePathAsArray(info.path).join(".")} ${switches(info.variableValues)}`;
  const template = known.get(key) ?? compile(info);
  if (known.size < MOST_TEMPLATES) known.set(key, template);
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
  return new Template([`/* ${fieldName} */ select `, ...expression, " as data"]);
}
