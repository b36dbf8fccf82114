import { expect, test } from "vitest";
import { eventsOf } from "./event-stream.ts";

const streamOf = (...pieces: readonly string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });

test("events are put together however the line cuts them; comments are none", async () => {
  const events = [];
  const stream = streamOf(
    ":\n\n:",
    '\n\nevent: next\ndata: {"a":',
    "1}\n",
    "\nevent: complete\ndata:\n\nevent: ne",
  );
  for await (const event of eventsOf(stream)) events.push(event);
  expect(events).toEqual([
    { event: "next", data: '{"a":1}' },
    { event: "complete", data: "" },
  ]);
});
