/** What stands in a stream of server-sent events, one after the other. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (text + value).split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts) {
      const event = eventIn(part);
      if (event !== undefined) yield event;
    }
  }
}

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** Undefined for a comment, which only keeps the line alive. */
export function eventIn(text: string): ServerEvent | undefined {
  const lines = text.split("\n");
  const partOf = (name: string) =>
    lines
      .filter((line) => line.startsWith(`${name}:`))
      .map((line) => line.slice(name.length + 1).replace(/^ /, ""))
      .join("\n");
  const event = partOf("event");
  return event === "" ? undefined : { event, data: partOf("data") };
}
