import { z } from "zod";
import { fetchJson } from "./asked-of-server.ts";

const Limits = z.object({
  document: z.object({
    tokens: z.number(),
    depth: z.number(),
    aliases: z.number(),
    fields: z.number(),
    rows: z.number(),
  }),
  pageRows: z.number(),
  bodyBytes: z.number(),
  openStreams: z.object({ person: z.number(), address: z.number() }),
  /** Null where a statement cannot be interrupted. */
  statementMilliseconds: z.number().nullable(),
  publicRead: z.boolean(),
});
export type Limits = z.infer<typeof Limits>;

/** What this server holds its clients to. */
export const fetchLimits = async (signal: AbortSignal): Promise<Limits> =>
  Limits.parse(await fetchJson("/graphql/limits", signal));
