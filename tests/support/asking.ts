import type { Database } from "@cuntong/db/database";
import { ANONYMOUS } from "@cuntong/server/identity/caller";
import type { CallerContext } from "@cuntong/server/identity/context";
import { buildCuntongSchema } from "@cuntong/server/schema";
import { type ExecutionResult, graphql } from "graphql";
import { contextOf } from "./served.ts";

const schema = buildCuntongSchema();

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly data: any;
  readonly errors: readonly { readonly message: string; readonly code: unknown; readonly field: unknown }[];
  /** What was sent to the database. */
  readonly statements: readonly {
    readonly text: string;
    readonly values: readonly unknown[];
    readonly name?: string;
  }[];
}

/** Asks the GraphQL schema, and tells what that asked of the database. */
export async function ask(
  database: Database,
  source: string,
  variables: Record<string, unknown> = {},
  context: CallerContext = contextOf(database, ANONYMOUS, { database, isPublic: true }),
): Promise<Answer> {
  const statements: { text: string; values: readonly unknown[]; name?: string }[] = [];
  const watched: Pick<Database, "query"> = {
    query: (text, values = [], options) => {
      statements.push({ text, values, ...(options?.name ? { name: options.name } : {}) });
      return context.database.query(text, values, options);
    },
  };
  const result: ExecutionResult = await graphql({
    schema,
    source,
    variableValues: variables,
    contextValue: { ...context, database: watched },
  });
  const errors = (result.errors ?? []).map(({ message, extensions }) => ({
    message,
    code: extensions.code,
    field: extensions.field,
  }));
  return {
    data: result.data === undefined ? undefined : JSON.parse(JSON.stringify(result.data)),
    errors,
    statements,
  };
}

/** The data of a question that must not fail. */
export async function dataOf(
  database: Database,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Answer["data"]> {
  const { data, errors } = await ask(database, source, variables);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return data;
}
