import {
  type Fault,
  type Field,
  isEmpty,
  lineIn,
  numberIn,
  placeIn,
  type Span,
  type Value,
  type Values,
} from "./field.ts";

/** What is sent for a field; null empties it. */
function sentOf(field: Field, value: Value | undefined): unknown {
  if (field.kind === "checks") return value ?? [];
  if (field.kind === "spans")
    return ((value ?? []) as readonly Span[]).map(({ since, until }) => ({ since, until: until || null }));
  const text = String(value ?? "").trim();
  if (text === "") return null;
  switch (field.kind) {
    case "amount":
    case "count":
      return numberIn(text);
    case "place":
      return { type: "Point", coordinates: placeIn(text) };
    case "line":
      return { type: "LineString", coordinates: lineIn(text) };
    case "choice":
      return text === "true" ? true : text === "false" ? false : text;
    default:
      return text;
  }
}

export function faultOf(field: Field, value: Value | undefined): Fault | undefined {
  if (isEmpty(value)) return field.isNeeded ? "needed" : undefined;
  const text = String(value);
  if (field.kind === "amount") return Number.isNaN(numberIn(text)) ? "number" : undefined;
  if (field.kind === "count") return Number.isInteger(numberIn(text)) ? undefined : "number";
  if (field.kind === "place") return placeIn(text) === null ? "place" : undefined;
  if (field.kind === "line") return lineIn(text) === null ? "line" : undefined;
  if (field.kind === "spans")
    return (value as readonly Span[]).every(({ since }) => since !== "") ? undefined : "spans";
  return undefined;
}

const isSame = (one: Value | undefined, other: Value | undefined): boolean =>
  (isEmpty(one) && isEmpty(other)) || JSON.stringify(one) === JSON.stringify(other);

/** The names of the fields that say something else than the row. */
export const changedIn = (fields: readonly Field[], values: Values, start: Values): readonly string[] =>
  fields.map(({ name }) => name).filter((name) => !isSame(values[name], start[name]));

interface Stated {
  readonly fields: readonly Field[];
  readonly values: Values;
  /** As the row stands: where only what differs is sent. */
  readonly unless?: Values | undefined;
}

/** What the server is sent. */
export function inputOf({ fields, values, unless }: Stated): Readonly<Record<string, unknown>> {
  const changed = unless === undefined ? undefined : changedIn(fields, values, unless);
  const sent = fields.filter(({ name }) => changed === undefined || changed.includes(name));
  return Object.fromEntries(sent.map((field) => [field.name, sentOf(field, values[field.name])]));
}
