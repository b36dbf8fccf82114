import { Sql } from "../database/sql.ts";

/** Which table alias `this` and `that` stand for. */
export interface Rows {
  readonly this?: string | undefined;
  readonly that?: string | undefined;
}

/** Replaces `this.` and `that.` by the aliases of their rows; texts are few and placed once each. */
export function placer(rows: Rows): (piece: Sql) => Sql {
  const placed = new Map<string, string>();
  const place = (text: string): string => {
    const known = placed.get(text);
    if (known !== undefined) return known;
    const result = text.replace(/\b(this|that)\./g, (name, row: keyof Rows) =>
      rows[row] ? `${rows[row]}.` : name,
    );
    placed.set(text, result);
    return result;
  };
  return ({ parts, values }) => new Sql(parts.map(place), values);
}
