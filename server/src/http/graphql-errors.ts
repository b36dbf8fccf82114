import { unwrapResolverError } from "@apollo/server/errors";
import { type ASTNode, GraphQLError, type GraphQLFormattedError, Kind } from "graphql";

export const internalCode = "INTERNAL_SERVER_ERROR";

const internalMessage = "Something went wrong here; the request id helps to find out what";
const longestMessage = 1000;

const literalKinds: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);

/** What a client is told of an error: always a code, never SQL or a stack. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (isTimeout(error))
    return recoded(formatted, "QUERY_TIMEOUT", "The answer took too long; ask for less at once");
  if (formatted.extensions?.code === internalCode) return recoded(formatted, internalCode, internalMessage);
  const field = faultyInput(error);
  if (!field) return { ...formatted, message: shortened(formatted.message) };
  const message = formatted.message.startsWith("Variable")
    ? formatted.message
    : `${field}: ${formatted.message}`;
  return {
    ...formatted,
    message: shortened(message),
    extensions: { ...formatted.extensions, code: "BAD_USER_INPUT", field },
  };
}

// 57014: PostgreSQL ended the statement because statement_timeout had passed.
const isTimeout = (error: unknown): boolean =>
  (unwrapResolverError(error) as { code?: unknown } | null)?.code === "57014";

const recoded = (formatted: GraphQLFormattedError, code: string, message: string): GraphQLFormattedError => ({
  message,
  ...(formatted.locations ? { locations: formatted.locations } : {}),
  ...(formatted.path ? { path: formatted.path } : {}),
  extensions: { code },
});

const shortened = (message: string): string =>
  message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;

/** The argument or variable that holds a value of the wrong kind; undefined when that is not what is wrong. */
function faultyInput(error: unknown): string | undefined {
  if (!(error instanceof GraphQLError)) return undefined;
  const node = error.nodes?.[0];
  if (node?.kind === Kind.VARIABLE_DEFINITION && error.extensions.code === "BAD_USER_INPUT")
    return node.variable.name.value;
  const isLiteral = node !== undefined && literalKinds.has(node.kind);
  return isLiteral && error.extensions.code === "GRAPHQL_VALIDATION_FAILED" ? fieldBefore(node) : undefined;
}

// Reads backwards from the value: villages(filter: { bbox: [1, "x"] }) gives filter.bbox.
function fieldBefore(node: ASTNode): string | undefined {
  const names = node.kind === Kind.OBJECT_FIELD ? [node.name.value] : [];
  let nameIsDue = names.length === 0;
  let closed = 0;
  for (let token = node.loc?.startToken.prev; token && token.kind !== "("; token = token.prev) {
    if (closers.has(token.kind)) closed += 1;
    else if (openers.has(token.kind) && closed > 0) closed -= 1;
    else if (openers.has(token.kind)) nameIsDue = true;
    else if (token.kind === ":" && nameIsDue && closed === 0) {
      names.unshift(token.prev?.value ?? "");
      nameIsDue = false;
    }
  }
  return names.length > 0 ? names.join(".") : undefined;
}

const openers: ReadonlySet<string> = new Set(["[", "{"]);
const closers: ReadonlySet<string> = new Set(["]", "}"]);
