import { Sql } from "../database/sql.ts";

export type Variables = Readonly<Record<string, unknown>>;

/** A piece of a statement: text that is the same for every request, or SQL that follows from its variables. */
export type Piece = string | ((variables: Variables) => Sql);

/** A statement ready to be sent: the same name always stands for the same text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * A compiled selection. Which optional arguments are present changes the text of some pieces, so every
 * combination in use is kept as one prepared statement, without `$1 is null or …`.
 */
export class Template {
  readonly #pieces: readonly Piece[];
  readonly #known = new Map<string, Pick<Statement, "name" | "text">>();
  readonly #nameOf: (text: string) => string;

  constructor(pieces: readonly Piece[], nameOf: (text: string) => string) {
    this.#pieces = merged(pieces);
    this.#nameOf = nameOf;
  }

  bind(variables: Variables): Statement {
    const bound = this.#pieces.map((piece) => (typeof piece === "string" ? piece : piece(variables)));
    const pieces = bound.filter((piece) => piece instanceof Sql);
    const shape = pieces.map(({ parts }) => parts.join("\u0001")).join("\u0002");
    const values = pieces.flatMap((piece) => piece.values);
    const known = this.#known.get(shape);
    if (known) return { ...known, values };
    const text = numbered(bound);
    const statement = { text, name: this.#nameOf(text) };
    this.#known.set(shape, statement);
    return { ...statement, values };
  }
}

function numbered(pieces: readonly (string | Sql)[]): string {
  let count = 0;
  const write = ({ parts }: Sql) => parts.reduce((text, part) => `${text}$${++count}${part}`);
  return pieces.map((piece) => (typeof piece === "string" ? piece : write(piece))).join("");
}

function merged(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === "string" && typeof last === "string") result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}
