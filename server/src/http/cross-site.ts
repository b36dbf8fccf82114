import type { IncomingHttpHeaders } from "node:http";
import { GraphQLError } from "graphql";

// Content types that a page of another site can send without the browser asking first.
const simpleContentTypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

/**
 * A browser adds cookies by itself, so a request whose authority is a cookie must prove that the browser
 * asked us first. Nobody can be made to send a bearer token or to be anonymous: those need no proof.
 */
export function refuseForgery(headers: IncomingHttpHeaders): void {
  if (!headers.cookie || headers.authorization) return;
  if (headers["apollo-require-preflight"] || headers["x-apollo-operation-name"]) return;
  if (headers["content-type"] && !isSimple(headers["content-type"])) return;
  throw new GraphQLError(
    "A request with a cookie must carry the header apollo-require-preflight, or a content type such as application/json",
    { extensions: { code: "BAD_REQUEST", http: { status: 400 } } },
  );
}

const isSimple = (contentType: string): boolean =>
  simpleContentTypes.includes((contentType.split(";")[0] ?? "").trim().toLowerCase());
