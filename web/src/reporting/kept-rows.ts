import { useEffect, useState } from "react";
import { z } from "zod";
import { shelf } from "../device/shelf.ts";

// What was typed into the rows of the week and not sent: one record for each project.

const Kept = z.object({
  savedAt: z.string(),
  /** Of the project, when it was typed. */
  version: z.number(),
  /** Day that was chosen for all; null for each county's own. */
  day: z.string().nullable(),
  /** By kind; lengths in metres. */
  texts: z.record(z.string(), z.string()),
});

export type KeptRow = z.infer<typeof Kept>;

/** By project. */
export type KeptRows = ReadonlyMap<string, KeptRow>;

export const keepRow = (account: string, project: string, row: Omit<KeptRow, "savedAt">): Promise<void> =>
  shelf("rows")
    .put([account, project], { ...row, savedAt: new Date().toISOString() })
    .catch(() => undefined);

export const forgetRows = (account: string, projects: readonly string[]): Promise<void> =>
  shelf("rows")
    .drop(projects.map((project) => [account, project] as const))
    .catch(() => undefined);

async function keptRows(account: string): Promise<KeptRows> {
  const found = await shelf("rows").all(account);
  return new Map(
    found.flatMap(({ place: [, project = ""], value }) => {
      const { data } = Kept.safeParse(value);
      return data === undefined ? [] : [[project, data] as const];
    }),
  );
}

/** Undefined until the device has said so. */
export function useKeptRows(account: string): KeptRows | undefined {
  const [found, setFound] = useState<{ readonly account: string; readonly rows: KeptRows }>();
  useEffect(() => {
    const tell = (rows: KeptRows) => setFound({ account, rows });
    keptRows(account).then(tell, () => tell(new Map()));
  }, [account]);
  return found?.account === account ? found.rows : undefined;
}
