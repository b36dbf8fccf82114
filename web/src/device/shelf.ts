import { type IDBPDatabase, openDB } from "idb";

// What the page leaves on the device for its next visit, each account's things apart.

/** `seen`: last answers of the server; the others: what was typed and not yet sent. */
const SHELVES = ["seen", "drafts", "photos", "rows"] as const;
type ShelfName = (typeof SHELVES)[number];

/** The account comes first: nobody finds another person's things. */
export type Place = readonly [account: string, ...names: string[]];

/** A browser that keeps nothing has empty shelves. What is found may be of an older build: it is checked by whoever asks. */
export interface Shelf {
  get(place: Place): Promise<unknown>;
  /** Everything of one account, with its place. */
  all(account: string): Promise<readonly { readonly place: Place; readonly value: unknown }[]>;
  put(place: Place, value: unknown): Promise<void>;
  drop(places: readonly Place[]): Promise<void>;
  clear(): Promise<void>;
}

let opened: Promise<IDBPDatabase | undefined> | undefined;

function database(): Promise<IDBPDatabase | undefined> {
  opened ??= openDB("cuntong-kept", 1, {
    upgrade: (fresh) => {
      for (const name of SHELVES) fresh.createObjectStore(name);
    },
    blocking: (_before, _after, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = undefined;
    },
  }).catch(() => undefined);
  return opened;
}

export const shelf = (name: ShelfName): Shelf => ({
  get: async (place) => (await database())?.get(name, [...place]),
  all: async (account) => {
    const range = IDBKeyRange.bound([account], [account, []]);
    const transaction = (await database())?.transaction(name);
    if (transaction === undefined) return [];
    const [places, values] = await Promise.all([
      transaction.store.getAllKeys(range),
      transaction.store.getAll(range),
    ]);
    return places.map((place, index) => ({ place: place as unknown as Place, value: values[index] }));
  },
  put: async (place, value) => void (await (await database())?.put(name, value, [...place])),
  drop: async (places) => {
    const transaction = (await database())?.transaction(name, "readwrite");
    if (transaction === undefined) return;
    await Promise.all([...places.map((place) => transaction.store.delete([...place])), transaction.done]);
  },
  clear: async () => (await database())?.clear(name),
});
