import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

// What a proxy or client may choose itself: short, and harmless in a header and a log line.
const acceptable = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** The caller's x-request-id when it is fit to be repeated, else a new one. */
export function requestIdOf(request: Pick<IncomingMessage, "headers">): string {
  const given = request.headers["x-request-id"];
  return typeof given === "string" && acceptable.test(given) ? given : randomUUID();
}
