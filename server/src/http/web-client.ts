import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { failure } from "./failures.ts";

const machinePaths = ["/graphql", "/tiles", "/health", "/metrics", "/assets"];
const yearSeconds = 31_536_000;

/**
 * Serves the built web client: files with a hash in their name for ever, the rest after asking. Page addresses
 * belong to the client's router and get its page; unknown addresses of the machine interfaces get a JSON 404.
 */
export async function webClientRoutes(app: FastifyInstance, directory: string): Promise<void> {
  const isBuilt = existsSync(path.join(directory, "index.html"));
  if (isBuilt) await app.register(fastifyStatic, staticOptions(directory));
  app.setNotFoundHandler((request, reply) => {
    if (isBuilt && isPage(request)) return reply.sendFile("index.html");
    return reply.code(404).send(failure("NOT_FOUND", "There is nothing at this address", request.id));
  });
}

const staticOptions = (directory: string) => ({
  root: path.resolve(directory),
  preCompressed: true,
  cacheControl: false,
  dotfiles: "ignore" as const,
  setHeaders: (reply: FastifyReply, file: string) => {
    const isHashed = file.includes(`${path.sep}assets${path.sep}`);
    reply.header("cache-control", isHashed ? `public, max-age=${yearSeconds}, immutable` : "no-cache");
  },
});

const isPage = (request: FastifyRequest): boolean => {
  const { pathname } = new URL(request.url, "http://localhost");
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  if (machinePaths.some((one) => pathname === one || pathname.startsWith(`${one}/`))) return false;
  return !path.basename(pathname).includes(".");
};
