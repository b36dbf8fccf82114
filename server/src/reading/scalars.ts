import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "0001") return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
  isDay(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(text));

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly expected: string;
  readonly isValid: (text: string) => boolean;
}

function textScalar({ name, description, expected, isValid }: TextScalar): GraphQLScalarType<string, string> {
  const check = (value: unknown, node?: ValueNode): string => {
    if (typeof value === "string" && isValid(value)) return value;
    throw new GraphQLError(`${name} must be ${expected}`, {
      nodes: node,
      extensions: { code: "BAD_USER_INPUT" },
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: (value) => check(value),
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

export const DateScalar = textScalar({
  name: "Date",
  description: "ISO 8601 calendar date, such as 2017-11-30.",
  expected: "a calendar date such as 2017-11-30",
  isValid: isDay,
});

export const DateTimeScalar = textScalar({
  name: "DateTime",
  description: "ISO 8601 instant in UTC, such as 2017-11-30T08:15:00.000Z.",
  expected: "an instant with a time zone, such as 2017-11-30T08:15:00Z",
  isValid: isInstant,
});

/** A timestamp as clients get it. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A day of an interval as clients get it: an open end is null. */
export const dayOrOpen = (column: string): string => `case when isfinite(${column}) then ${column} end`;
