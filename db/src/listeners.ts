import type { Listener } from "./database.ts";

/** Who wants to hear of which channel. */
export class Listeners {
  readonly #byChannel = new Map<string, Set<Listener>>();

  /** Whether the channel is new, so that the database has to be asked for it. */
  add(channel: string, listener: Listener): boolean {
    const known = this.#byChannel.get(channel);
    if (known === undefined) this.#byChannel.set(channel, new Set([listener]));
    else known.add(listener);
    return known === undefined;
  }

  /** A channel stays open without listeners: another may come, and hearing nothing costs nothing. */
  remove(channel: string, listener: Listener): void {
    this.#byChannel.get(channel)?.delete(listener);
  }

  channels(): readonly string[] {
    return [...this.#byChannel.keys()];
  }

  tell(channel: string, payload: string | null): void {
    for (const listener of this.#byChannel.get(channel) ?? []) listener(payload);
  }

  /** The line was broken for a while. */
  tellAll(): void {
    for (const channel of this.channels()) this.tell(channel, null);
  }
}
