import type { Queryable } from "@cuntong/db/database";
import type { z } from "zod";
import { type Sql, statementOf } from "./sql.ts";

/** A question with checked answers: give it a database, get its rows. */
export type Question<Row> = (database: Queryable) => Promise<readonly Row[]>;

/** Rows of hand-written SQL, checked once, on arrival. */
export const rows =
  <Shape extends z.ZodType>(shape: Shape, statement: Sql): Question<z.infer<Shape>> =>
  async (database) => {
    const { text, values } = statementOf(statement);
    const found = await database.query(text, values);
    return found.map((row) => shape.parse(row));
  };
