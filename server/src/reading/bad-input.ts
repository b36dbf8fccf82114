import { GraphQLError } from "graphql";

/** Input that a user can correct: names the field, and says what is expected. */
export const badInput = (field: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", field } });

/** SQLSTATE with which our SQL functions refuse input; the detail names the field. */
const REFUSED_BY_SQL = "CT400";

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
}

const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && "code" in error && error.code === REFUSED_BY_SQL;

/** The same error, as bad input when one of our SQL functions refused an argument. */
export const asBadInput = (error: unknown): unknown =>
  isRefusal(error) ? badInput(error.detail ?? "input", error.message) : error;
