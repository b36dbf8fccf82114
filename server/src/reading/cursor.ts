import { raw, Sql, sql } from "../database/sql.ts";
import { badInput } from "./bad-input.ts";
import type { OrderKey, Page } from "./declarations.ts";

/** The column that carries the n-th key of an order through a page. */
export const keyColumn = (index: number): string => `_key${index}`;

export const keyColumns = (keys: readonly OrderKey[], row: string, direction = ""): string =>
  keys.map((_, index) => `${row}.${keyColumn(index)}${direction}`).join(", ");

/** A row's cursor: the order's name and the row's keys, as URL-safe base64. Clients treat it as opaque. */
export function cursorOf({ order, keys }: Page, row: string): string {
  const values = keys.map((_, index) => `${row}.${keyColumn(index)}::text`).join(", ");
  const array = `json_build_array('${order}', ${values})::text`;
  return `translate(encode(convert_to(${array}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

/** The rows behind a cursor. Keys are ascending and never null, so one row comparison does. */
export function behindCursor({ order, keys, after }: Page): Sql | undefined {
  if (after === undefined) return undefined;
  const values = decode(after, order, keys);
  const left = keys.map((key) => key.sql).join(", ");
  const right = keys.map((key) => `::text::${key.type}`);
  return sql`(${raw(left)}) > (${new Sql(["", ...right.slice(0, -1).map((cast) => `${cast}, `), right.at(-1) ?? ""], values)})`;
}

function decode(cursor: string, order: string, keys: readonly OrderKey[]): readonly string[] {
  const values = parse(cursor);
  if (values?.[0] !== order || values.length !== keys.length + 1)
    throw badInput(
      "after",
      "after is not a cursor of this list in this order: take endCursor of the page before",
    );
  const texts = values.slice(1);
  if (!texts.every((text, index) => isKey(text, keys[index] as OrderKey)))
    throw badInput("after", "after is not a cursor of this list: take endCursor of the page before");
  return texts;
}

function parse(cursor: string): readonly string[] | undefined {
  if (!/^[\w-]+$/.test(cursor)) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(values) && values.every((value) => typeof value === "string") ? values : undefined;
  } catch {
    return undefined;
  }
}

const number = /^-?\d{1,30}(\.\d{1,30})?(e[+-]?\d{1,3})?$/;
const patterns: Readonly<Record<OrderKey["type"], RegExp>> = {
  // PostgreSQL has no text with a zero byte.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly that byte is refused
  text: /^[^\u0000]*$/,
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  numeric: number,
  "double precision": number,
  date: /^(\d{4}-\d{2}-\d{2}|-?infinity)$/,
};

const isKey = (text: string, { type }: OrderKey): boolean =>
  patterns[type].test(text) && (type !== "date" || text.endsWith("infinity") || isDay(text));

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
