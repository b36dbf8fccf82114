import type { Database } from "@cuntong/db/database";
import { withSettings } from "@cuntong/db/settings";
import { CountyNews } from "@cuntong/server/coverage/county-news";
import { createApp } from "@cuntong/server/http/app";
import { readConfiguration } from "@cuntong/server/http/configuration";
import { createLogger } from "@cuntong/server/http/logger";
import { rightsOf } from "@cuntong/server/identity/rights-in-database";
import { buildCuntongSchema } from "@cuntong/server/schema";
import { tileRoutes } from "@cuntong/server/tiles/routes";

type App = Awaited<ReturnType<typeof createApp>>;

export interface RealServer {
  readonly app: App;
  readonly news: CountyNews;
  /** Where it listens, once it was asked for. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

export interface RealServerOptions {
  readonly isPublic: boolean;
  readonly variables?: Readonly<Record<string, string>>;
  /** Told of every route. */
  readonly onRoute?: (route: { readonly method: string; readonly url: string }) => void;
}

/** The whole server over a database that is served under a role that owns nothing. */
export async function realServer(served: Database, options: RealServerOptions): Promise<RealServer> {
  // As main.ts opens it: where reading is public, whoever says nothing sees everything.
  const store = withSettings(served, rightsOf(options.isPublic ? "*" : []));
  const news = new CountyNews();
  await news.start(store);
  const app = await createApp({
    configuration: readConfiguration(options.variables ?? {}),
    database: store,
    schema: buildCuntongSchema(),
    logger: createLogger("error"),
    isPublic: options.isPublic,
    countyChanged: () => {},
    news,
    webDirectory: "/nowhere",
    tiles: tileRoutes,
    ...(options.onRoute ? { onRoute: options.onRoute } : {}),
  });
  return {
    app,
    news,
    listen: () => app.listen({ host: "127.0.0.1", port: 0 }),
    close: async () => {
      await news.stop();
      await app.close();
    },
  };
}
