import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { QueuedPhoto, QueuedReport } from "./entry.ts";

interface Stored extends DBSchema {
  reports: { key: string; value: QueuedReport };
  photos: { key: string; value: QueuedPhoto };
}

export interface Kept {
  readonly reports: readonly QueuedReport[];
  readonly photos: readonly QueuedPhoto[];
}

/** Where reports wait. Each call either happened when it resolves, or not at all. */
export interface Store {
  /** False where the browser keeps nothing: then they are gone with the page. */
  readonly isLasting: boolean;
  all(): Promise<Kept>;
  put(parts: Partial<Kept>): Promise<void>;
  drop(keys: readonly string[]): Promise<void>;
}

export async function openStore(): Promise<Store> {
  try {
    const database = await openDB<Stored>("cuntong-outbox", 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore("reports", { keyPath: "key" });
        fresh.createObjectStore("photos", { keyPath: "key" });
      },
    });
    // Asked for once: a browser that is short of room begins with what nobody asked it to keep.
    void navigator.storage?.persist?.().catch(() => false);
    return lasting(database);
  } catch {
    return passing();
  }
}

const lasting = (database: IDBPDatabase<Stored>): Store => ({
  isLasting: true,
  all: async () => {
    const [reports, photos] = await Promise.all([database.getAll("reports"), database.getAll("photos")]);
    return { reports, photos };
  },
  put: async ({ reports = [], photos = [] }) => {
    const transaction = database.transaction(["reports", "photos"], "readwrite", { durability: "strict" });
    await Promise.all([
      ...reports.map((report) => transaction.objectStore("reports").put(report)),
      ...photos.map((photo) => transaction.objectStore("photos").put(photo)),
      transaction.done,
    ]);
  },
  drop: async (keys) => {
    const transaction = database.transaction(["reports", "photos"], "readwrite");
    await Promise.all([
      ...keys.flatMap((key) => [
        transaction.objectStore("reports").delete(key),
        transaction.objectStore("photos").delete(key),
      ]),
      transaction.done,
    ]);
  },
});

function passing(): Store {
  const reports = new Map<string, QueuedReport>();
  const photos = new Map<string, QueuedPhoto>();
  return {
    isLasting: false,
    all: async () => ({ reports: [...reports.values()], photos: [...photos.values()] }),
    put: async (parts) => {
      for (const report of parts.reports ?? []) reports.set(report.key, report);
      for (const photo of parts.photos ?? []) photos.set(photo.key, photo);
    },
    drop: async (keys) => {
      for (const key of keys) {
        reports.delete(key);
        photos.delete(key);
      }
    },
  };
}
