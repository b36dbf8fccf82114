import type { ApolloClient } from "@apollo/client";
import { askViewer } from "../api/viewer.ts";
import type { QueuedPhoto, QueuedReport } from "./entry.ts";
import { forgotten, nextPhoto, nextReport, whenRefused, whenTaken } from "./queue.ts";
import { sendPhoto } from "./send-photo.ts";
import { sendReport } from "./send-report.ts";
import { openStore, type Store } from "./store.ts";

/** What keeps everything from being sent. */
export type Hindrance = "offline" | "signIn" | "server";

export interface OutboxState {
  /** Of the person who is signed in, the oldest first. */
  readonly reports: readonly QueuedReport[];
  readonly photos: readonly QueuedPhoto[];
  /** Whether the browser has said what it keeps. */
  readonly isKnown: boolean;
  readonly isSending: boolean;
  readonly hindrance: Hindrance | null;
  readonly isLasting: boolean;
}

const EMPTY: OutboxState = {
  reports: [],
  photos: [],
  isKnown: false,
  isSending: false,
  hindrance: null,
  isLasting: true,
};
const RETRY_MILLISECONDS = 30_000;
const NAME = "cuntong-outbox";

interface Person {
  readonly client: ApolloClient;
  readonly account: string;
}

/** Reports on their way: kept by the browser until the server has answered each of them. */
class Outbox {
  #state = EMPTY;
  #person: Person | undefined;
  #running: Promise<void> | undefined;
  #isAskedAgain = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #store: Promise<Store> = openStore();
  // Other windows of the same browser share the queue.
  readonly #others = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(NAME);

  readonly state = (): OutboxState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whose reports these are, once that is known; what waits from an earlier visit is sent. */
  readonly serve = (client: ApolloClient, account: string): void => {
    const isFirst = this.#person === undefined;
    if (this.#person?.account === account) return;
    this.#person = { client, account };
    if (isFirst) this.#listen();
    void this.#reload().then(this.flush);
  };

  /** Keeps a report and its photos, then sends it as soon as it can. Resolves when it is kept. */
  readonly add = async (report: QueuedReport, photos: readonly QueuedPhoto[] = []): Promise<void> => {
    const store = await this.#store;
    await store.put({ reports: [report], photos });
    await this.#changed();
  };

  /** Forgets reports with their photos. */
  readonly discard = async (keys: readonly string[]): Promise<void> => {
    const store = await this.#store;
    const { photos } = await store.all();
    const theirs = photos.filter(({ of }) => keys.includes(of)).map(({ key }) => key);
    await store.drop([...keys, ...theirs]);
    await this.#changed();
  };

  readonly discardPhoto = async (key: string): Promise<void> => {
    await (await this.#store).drop([key]);
    await this.#changed();
  };

  /** Tries what was refused once more, as it is. */
  readonly retry = async (entry: QueuedReport): Promise<void> => {
    await (await this.#store).put({ reports: [{ ...entry, state: "waiting", refusal: null }] });
    await this.#changed();
    await this.flush();
  };

  /** Sends what can be sent. Resolves when there is nothing more to do for now. */
  readonly flush = async (): Promise<void> => {
    if (this.#running !== undefined) {
      this.#isAskedAgain = true;
      return this.#running;
    }
    this.#running = this.#sendAll().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  };

  async #sendAll(): Promise<void> {
    const person = this.#person;
    if (person === undefined) return;
    do {
      this.#isAskedAgain = false;
      await alone(() => this.#sendOf(person));
    } while (this.#isAskedAgain);
  }

  async #sendOf(person: Person): Promise<void> {
    await this.#reload();
    const { reports, photos } = this.#state;
    if (nextReport(reports) === undefined && nextPhoto(photos, reports) === undefined) return;
    this.#show({ isSending: true });
    const hindrance =
      (await hindranceOf(person)) ?? (await this.#sendReports(person)) ?? (await this.#sendPhotos(person));
    this.#show({ isSending: false, hindrance });
    clearTimeout(this.#retry);
    if (hindrance !== null) this.#retry = setTimeout(this.flush, RETRY_MILLISECONDS);
  }

  async #sendReports(person: Person): Promise<Hindrance | null> {
    const store = await this.#store;
    for (let entry = nextReport(this.#state.reports); entry !== undefined; ) {
      const sent = await sendReport(person.client, entry);
      if (sent.kind === "unanswered") return (await hindranceOf(person)) ?? "server";
      const changed =
        sent.kind === "taken"
          ? whenTaken(entry, sent.report, this.#state.reports)
          : [whenRefused(entry, sent.refusal)];
      await store.put({ reports: changed });
      await this.#changed();
      entry = nextReport(this.#state.reports);
    }
    return null;
  }

  async #sendPhotos(person: Person): Promise<Hindrance | null> {
    const store = await this.#store;
    for (;;) {
      const next = nextPhoto(this.#state.photos, this.#state.reports);
      if (next === undefined) return null;
      const sent = await sendPhoto(next.photo, next.of);
      if (sent.kind === "unanswered") return (await hindranceOf(person)) ?? "server";
      if (sent.kind === "taken") await store.drop([next.photo.key]);
      else await store.put({ photos: [{ ...next.photo, refusal: sent.problem }] });
      await this.#changed();
    }
  }

  #listen(): void {
    window.addEventListener("online", this.flush);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.flush();
    });
    this.#others?.addEventListener("message", () => void this.#reload());
  }

  async #changed(): Promise<void> {
    await this.#reload();
    this.#others?.postMessage("changed");
  }

  async #reload(): Promise<void> {
    const store = await this.#store;
    const kept = await store.all();
    const reports = kept.reports
      .filter(({ account }) => account === this.#person?.account)
      .sort((one, other) => one.place - other.place);
    const photos = kept.photos.filter(({ of }) => reports.some(({ key }) => key === of));
    const old = forgotten(reports, photos);
    if (old.length > 0) await store.drop(old.map(({ key }) => key));
    const remembered = reports.filter((each) => !old.includes(each));
    this.#show({ reports: remembered, photos, isKnown: true, isLasting: store.isLasting });
  }

  #show(change: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** Two windows do not send at once. Where a browser has no locks, the key still lets each report count once. */
async function alone(work: () => Promise<void>): Promise<void> {
  await (navigator.locks === undefined ? work() : navigator.locks.request(NAME, work));
}

// The cookie may be another person's by now: reports are sent in the name of whoever wrote them, or not at all. The
// server looks at each of them once more; this spares the way to it.
async function hindranceOf({ client, account }: Person): Promise<Hindrance | null> {
  try {
    const viewer = await askViewer(client);
    return viewer?.account === account ? null : "signIn";
  } catch {
    return navigator.onLine ? "server" : "offline";
  }
}

export const outbox = new Outbox();
