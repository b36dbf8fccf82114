import type { FastifyInstance } from "fastify";

// MapLibre's workers come from our own bundle or from a blob made of it; the editor of /api writes its styles into the page.
// Base maps of others are the only thing a page may ask elsewhere, and only where the operator said so.
const contentSecurityPolicy = (mapOrigins: readonly string[]): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' data: blob:", ...mapOrigins].join(" "),
    "font-src 'self' data:",
    ["connect-src 'self'", ...mapOrigins].join(" "),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

const headers = {
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(self)",
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Headers that tell browsers what this site never does. */
export function securityHeaders(app: FastifyInstance, mapOrigins: readonly string[] = []): void {
  const all = { "content-security-policy": contentSecurityPolicy(mapOrigins), ...headers };
  app.addHook("onRequest", async (_request, reply) => {
    reply.headers(all);
  });
}
