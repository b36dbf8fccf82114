import { type GraphQLResolveInfo, type OperationDefinitionNode, responsePathAsArray } from "graphql";
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
