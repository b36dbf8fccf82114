import type { Database } from "@cuntong/db/database";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { z } from "zod";
import type { CallerContext } from "../identity/context.ts";
import { seenBy } from "../identity/rights-in-database.ts";
import { addAttachment, LONGEST_FILE } from "../projects/attachments/add-attachment.ts";
import { attachmentBytes } from "../projects/attachments/attachment-bytes.ts";
import { isRefusal, NotPermitted, type Refusal } from "../writing/payload-types.ts";
import { refuseForgery } from "./cross-site.ts";
import { failure } from "./failures.ts";

interface Parts {
  readonly database: Database;
  readonly isPublic: boolean;
  readonly countyChanged: (county: string) => void;
}

/** Files of projects: POST /attachments takes the bytes as they are, GET /attachments/{id} gives them back. */
export async function attachmentRoutes(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    scope.post("/attachments", { bodyLimit: LONGEST_FILE }, (request, reply) => take(parts, request, reply));
    scope.get<{ Params: { id: string } }>("/attachments/:id", (request, reply) =>
      give(parts, request, reply),
    );
  });
}

const Asked = z.object({
  project: z.string().min(1).max(200),
  report: z.string().max(20).optional(),
  name: z.string().min(1).max(1000),
});

async function take(parts: Parts, request: FastifyRequest, reply: FastifyReply) {
  const forgery = forgeryIn(request);
  if (forgery !== undefined) return reply.code(400).send(failure("BAD_REQUEST", forgery, request.id));
  const asked = Asked.safeParse(request.query);
  const key = request.headers["idempotency-key"];
  if (!asked.success || typeof key !== "string" || !(request.body instanceof Uint8Array)) {
    const expected =
      "Expected ?project=&name= (and report=), the header idempotency-key, and the file as body";
    return reply.code(400).send(failure("BAD_REQUEST", expected, request.id));
  }
  const { project, report = null, name } = asked.data;
  const upload = { project, report, name, bytes: request.body, idempotencyKey: key };
  const outcome = await addAttachment(contextOf(parts, request), upload);
  if (isRefusal(outcome)) return refuse(request, reply, outcome);
  return reply.code(201).send({ id: outcome.id, url: `/attachments/${outcome.id}` });
}

function forgeryIn({ headers }: FastifyRequest): string | undefined {
  try {
    refuseForgery(headers);
    return undefined;
  } catch (cause) {
    if (cause instanceof GraphQLError) return cause.message;
    throw cause;
  }
}

const contextOf = ({ database, isPublic, countyChanged }: Parts, request: FastifyRequest): CallerContext => ({
  database: seenBy(database, request.caller, isPublic),
  store: database,
  caller: request.caller,
  isPublic,
  countyChanged,
  requestId: request.id,
});

/** The same problems as GraphQL tells, where it tells them. */
function refuse(request: FastifyRequest, reply: FastifyReply, refusal: Refusal) {
  if (refusal instanceof NotPermitted) {
    const { error } = failure("FORBIDDEN", refusal.message, request.id);
    return reply.code(403).send({ error: { ...error, messageZh: refusal.messageZh } });
  }
  const problems = "problems" in refusal ? refusal.problems : [];
  const { error } = failure("BAD_USER_INPUT", problems[0]?.message ?? "Not taken", request.id);
  return reply.code(422).send({ error: { ...error, problems } });
}

async function give(parts: Parts, request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) {
  const { database } = contextOf(parts, request);
  const file = await attachmentBytes(database, request.params.id);
  if (file === undefined)
    return reply.code(404).send(failure("NOT_FOUND", "There is no such file", request.id));
  return reply
    .headers({
      "content-type": file.mediaType,
      "content-disposition": `attachment; filename="file"; filename*=UTF-8''${encoded(file.name)}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-cache",
      etag: `"${Buffer.from(file.sha256).toString("hex")}"`,
    })
    .send(Buffer.from(file.bytes));
}

/** As RFC 8187 has it, which leaves fewer signs as they are than a URL does. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
