import type { Database } from "@cuntong/db/database";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { callerOfSession } from "../identity/find-caller.ts";
import { closeSession } from "../identity/sessions.ts";
import { changePassword, type PasswordChange, signIn, useLink } from "../identity/sign-in.ts";
import { sessionCookie, sessionIn } from "./authority.ts";
import { failure } from "./failures.ts";

const Credentials = z.strictObject({ name: z.string().max(200), password: z.string().max(1000) });
const Passwords = z.strictObject({ current: z.string().max(1000), password: z.string().max(1000) });
const Link = z.strictObject({ secret: z.string().max(200), password: z.string().max(1000) });

/**
 * Signing in and out: POST and DELETE /session; POST /session/link uses a one-time link, PUT /session/password changes
 * the password. Bodies are JSON, which another site's page cannot send.
 */
export function sessionRoutes(app: FastifyInstance, database: Database): void {
  app.post("/session", async (request, reply) => {
    const given = Credentials.safeParse(request.body);
    if (!given.success) return refuse(request, reply, 400, "BAD_REQUEST", "Expected name and password");
    return answered(request, reply, await signIn(database, { ...given.data, address: request.ip }));
  });
  app.post("/session/link", async (request, reply) => {
    const given = Link.safeParse(request.body);
    if (!given.success) return refuse(request, reply, 400, "BAD_REQUEST", "Expected secret and password");
    const answer = await useLink(database, given.data);
    if (answer.kind !== "refused") return answered(request, reply, answer);
    return refuse(request, reply, 401, "UNKNOWN_LINK", "The link is unknown, expired or used");
  });
  app.put("/session/password", async (request, reply) => {
    const given = Passwords.safeParse(request.body);
    if (!given.success) return refuse(request, reply, 400, "BAD_REQUEST", "Expected current and password");
    const secret = sessionIn(request.headers.cookie);
    const caller = secret === undefined ? undefined : await callerOfSession(database, secret);
    if (caller === undefined) return refuse(request, reply, 401, "UNAUTHENTICATED", "Sign in first");
    const { current, password: next } = given.data;
    const attempt = { name: caller.account, password: current, address: request.ip, next };
    return answered(request, reply, await changePassword(database, attempt));
  });
  app.delete("/session", async (request, reply) => {
    const secret = sessionIn(request.headers.cookie);
    if (secret !== undefined) await closeSession(database, secret);
    return reply.header("set-cookie", sessionCookie(request, null)).code(204).send();
  });
}

function answered(request: FastifyRequest, reply: FastifyReply, answer: PasswordChange) {
  if (answer.kind === "signedIn") return opened(request, reply, answer.secret);
  if (answer.kind === "unfit")
    return refuse(request, reply, 400, "UNFIT_PASSWORD", `password: ${answer.fault}`);
  if (answer.kind === "refused")
    return refuse(request, reply, 401, "WRONG_CREDENTIALS", "Name or password is wrong");
  reply.header("retry-after", answer.retryAfterSeconds);
  return refuse(request, reply, 429, "TOO_MANY_ATTEMPTS", "Too many attempts failed; try again later");
}

const opened = (request: FastifyRequest, reply: FastifyReply, secret: string) =>
  reply
    .header("set-cookie", sessionCookie(request, secret))
    .header("cache-control", "no-store")
    .code(204)
    .send();

const refuse = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
) => reply.code(status).send(failure(code, message, request.id));
