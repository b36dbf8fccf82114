import type { FastifyInstance } from "fastify";
import type { BaseMapConfiguration } from "./configuration.ts";

/** Where Tianditu's tiles come from: t0 to t7 of it. */
const TIANDITU_ORIGIN = "https://*.tianditu.gov.cn";

/** Origins that a browser may ask for the pictures and tiles of base maps. */
export function baseMapOrigins({ styleUrl, origins, tiandituKey }: BaseMapConfiguration): readonly string[] {
  const ofStyle = styleUrl === undefined ? [] : [new URL(styleUrl).origin, ...origins];
  return [...new Set([...ofStyle, ...(tiandituKey === undefined ? [] : [TIANDITU_ORIGIN])])];
}

/** What the client may lay under the map; nothing unless the operator configured it. */
export const offeredBaseMaps = ({ styleUrl, isGcj02, tiandituKey }: BaseMapConfiguration) => ({
  maps: [
    ...(styleUrl === undefined ? [] : [{ id: "style", styleUrl, isGcj02 }]),
    ...(tiandituKey === undefined ? [] : [{ id: "tianditu", key: tiandituKey }]),
  ],
});

export function baseMapRoutes(app: FastifyInstance, configuration: BaseMapConfiguration): void {
  const offered = offeredBaseMaps(configuration);
  app.get("/basemap.json", async (_request, reply) => {
    reply.header("cache-control", "no-cache");
    return offered;
  });
}
