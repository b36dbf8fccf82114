import { Sql } from "../database/sql.ts";

export type Variables = Readonly<Record<string, unknown>>;

/** A piece of a statement: text that is the same for every request, or SQL that follows from its variables. */
export type Piece = string | ((variables: Variables) => Sql);

/** A statement ready to be sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Lists among the arguments make ever new shapes; those beyond this many are written anew each time. */
const MOST_SHAPES = 50;

/**
 * A compiled selection. Which optional arguments are present changes the text of some pieces, so every
 * combination in use is kept as one statement, without `$1 is null or …`.
 */
export class Template {
  readonly #pieces: readonly Piece[];
  readonly #texts = new Map<string, string>();

  constructor(pieces: readonly Piece[]) {
    this.#pieces = merged(pieces);
  }

  bind(variables: Variables): Statement {
    const bound = this.#pieces.map((piece) => (typeof piece === "string" ? piece : piece(variables)));
    const pieces = bound.filter((piece) => piece instanceof Sql);
    const shape = pieces.map(({ parts }) => parts.join("\u0001")).join("\u0002");
    const text = this.#texts.get(shape) ?? numbered(bound);
    if (this.#texts.size < MOST_SHAPES) this.#texts.set(shape, text);
    return { text, values: pieces.flatMap((piece) => piece.values) };
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
