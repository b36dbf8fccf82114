/** A piece of SQL with the values that go with it; never a string with values written into it. */
export class Sql {
  readonly parts: readonly string[];
  readonly values: readonly unknown[];

  constructor(parts: readonly string[], values: readonly unknown[]) {
    if (parts.length !== values.length + 1) throw new Error("A piece of SQL has one part more than values");
    this.parts = parts;
    this.values = values;
  }
}

/** SQL with parameters: `sql\`select … where code = ${code}\``. Pieces of SQL nest. */
export const sql = (strings: TemplateStringsArray, ...values: readonly unknown[]): Sql =>
  concatenate(strings, values);

/** A relation's condition. Inside it, `this` is the row of the declaring type and `that` the related row. */
export const on = (strings: TemplateStringsArray, ...values: readonly unknown[]): Sql =>
  sql(strings, ...values);

/** SQL without parameters. Only for text that the program wrote itself. */
export const raw = (text: string): Sql => new Sql([text], []);

export const nothing = raw("");

/** Pieces of SQL one after the other, with a separator between them. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  if (pieces.length === 0) return nothing;
  return concatenate(["", ...pieces.slice(1).map(() => separator), ""], pieces);
}

/** All of the conditions; true when there is none. */
export const every = (conditions: readonly (Sql | undefined)[]): Sql => {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? raw("true") : join(given, "\n and ");
};

function concatenate(strings: readonly string[], pieces: readonly unknown[]): Sql {
  const parts = [strings[0] ?? ""];
  const values: unknown[] = [];
  const lengthen = (text: string) => parts.push(`${parts.pop()}${text}`);
  pieces.forEach((piece, index) => {
    if (piece instanceof Sql) {
      lengthen(piece.parts[0] ?? "");
      parts.push(...piece.parts.slice(1));
      values.push(...piece.values);
    } else {
      values.push(piece);
      parts.push("");
    }
    lengthen(strings[index + 1] ?? "");
  });
  return new Sql(parts, values);
}

/** The statement as databases take it: numbered parameters and their values. */
export const statementOf = ({ parts, values }: Sql): { text: string; values: readonly unknown[] } => ({
  text: parts.reduce((text, part, index) => `${text}$${index}${part}`),
  values,
});
