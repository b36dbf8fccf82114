import type { Database } from "@cuntong/db/database";
import type { FastifyRequest } from "fastify";
import { ANONYMOUS, type Caller } from "../identity/caller.ts";
import { callerOfSession, callerOfToken } from "../identity/find-caller.ts";

/** Something was sent that opens nothing, a token or an account's name: unlike a session that is over, nobody goes on without it. */
export class UnknownToken extends Error {}

/** Whose request it is, where that matters: a report that waited on a device is sent by its writer or not at all. */
const WRITER = "x-cuntong-account";

/** Who asks: by the token in the header, else by the cookie, else nobody in particular. */
export async function callerOf(database: Database, request: FastifyRequest): Promise<Caller> {
  const caller = await recognised(database, request);
  const writer = request.headers[WRITER];
  if (writer === undefined || writer === caller.account) return caller;
  throw new UnknownToken("The account that this was written with is not the one that is signed in");
}

async function recognised(database: Database, request: FastifyRequest): Promise<Caller> {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(authorization)?.[1];
    const caller = token === undefined ? undefined : await callerOfToken(database, token);
    if (caller === undefined) throw new UnknownToken("The token is unknown, expired or revoked");
    return caller;
  }
  const secret = sessionIn(cookie);
  return (secret === undefined ? undefined : await callerOfSession(database, secret)) ?? ANONYMOUS;
}

// With the prefix a browser takes the cookie only over HTTPS and from this very host; localhost has no HTTPS.
const SECURE_NAME = "__Host-cuntong";
const PLAIN_NAME = "cuntong";

const SESSION = new RegExp(`(?:^|;\\s*)(?:${SECURE_NAME}|${PLAIN_NAME})=([A-Za-z0-9_-]{43})(?:;|$)`);

export const sessionIn = (cookie: string | undefined): string | undefined => SESSION.exec(cookie ?? "")?.[1];

/** Sets the session's cookie, or, without a secret, takes it away. */
export function sessionCookie(request: FastifyRequest, secret: string | null): string {
  const isSecure = request.protocol === "https";
  const parts = [
    `${isSecure ? SECURE_NAME : PLAIN_NAME}=${secret ?? ""}`,
    "Path=/",
    "HttpOnly",
    "SameSite=Strict",
    ...(isSecure ? ["Secure"] : []),
    ...(secret === null ? ["Max-Age=0"] : []),
  ];
  return parts.join("; ");
}
