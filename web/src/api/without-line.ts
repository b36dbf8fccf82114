import { CombinedGraphQLErrors, ServerError } from "@apollo/client";

/** What a proxy says when there is no server behind it. */
const NOBODY_THERE = [502, 503, 504];

/** Whether an answer failed on its way: the server itself has said nothing. */
export function isWithoutLine(error: unknown): boolean {
  if (error === undefined || CombinedGraphQLErrors.is(error)) return false;
  return ServerError.is(error) ? NOBODY_THERE.includes(error.statusCode) : true;
}

/** After this long without an answer, what was seen last is better than nothing. */
export const PATIENCE_MILLISECONDS = 6000;
