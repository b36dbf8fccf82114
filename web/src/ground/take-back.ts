import type { Words } from "../ui/i18n.ts";
import type { Change } from "./change.ts";

/** Takes back what was recorded by mistake; what served once is closed instead, and the form says so. */
export const takingBack = (
  { say }: Words,
  version: number,
  { fixed, document, note }: Pick<Change, "fixed" | "document" | "note">,
): Change => ({
  key: "take-back",
  label: say("ground.change.takeBack"),
  note: note ?? say("ground.takeBackNote"),
  document,
  fixed,
  version,
  isWhole: true,
  fields: () => [
    {
      kind: "text",
      name: "reason",
      label: say("ground.field.reason"),
      hint: say("ground.hint.takeBackReason"),
      isNeeded: true,
    },
  ],
  start: {},
});
