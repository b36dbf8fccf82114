import type { Problem, QueuedReport, Refusal } from "../outbox/entry.ts";
import { problemText } from "../outbox/queue-words.ts";
import { kindName, unitName } from "../projects/project-quantities.tsx";
import type { Words } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import type { KnownAmount } from "./known-amounts.ts";
import type { Fault } from "./report-check.ts";

/** What is wrong at a place of the form, in the words of the page. */
export interface FaultShown {
  /** A kind of work, or asOf, quantities, correctionReason, orderReason; "form" for all of it. */
  readonly at: string;
  readonly text: string;
}

export function faultText(words: Words, fault: Fault, known: readonly KnownAmount[]): string {
  const { say } = words;
  const name = kindName(words, fault.at);
  const unit = unitName(words, known.find(({ kind }) => kind === fault.at)?.unit ?? "m");
  switch (fault.what) {
    case "future":
      return say("reporting.fault.future", { today: fault.today });
    case "fallen":
    case "aboveLater":
      return say(`reporting.fault.${fault.what}`, { name, known: `${fullNumber(fault.known)} ${unit}` });
    case "order":
      return say("reporting.fault.order", {
        name,
        length: fullNumber(fault.length),
        below: kindName(words, fault.below),
        belowLength: fullNumber(fault.belowLength),
      });
    default:
      return say(`reporting.fault.${fault.what}`, { name });
  }
}

const PLACES = ["asOf", "quantities", "correctionReason", "orderReason"];

/** Where in the form the server's problem belongs: its fields are numbered as they were sent. */
function placeOf({ field }: Problem, { input }: QueuedReport): string {
  const place = field.match(/^quantities\.(\d+)/)?.[1];
  const kind = place === undefined ? undefined : input.quantities[Number(place)]?.kind;
  return kind ?? (PLACES.includes(field) ? field : "form");
}

/** What the server did not like, at its places. */
export function refusalFaults(words: Words, refusal: Refusal, entry: QueuedReport): readonly FaultShown[] {
  if (refusal.kind === "conflict") return [];
  if (refusal.kind === "notPermitted") return [{ at: "form", text: problemText(words, refusal) }];
  return refusal.problems.map((problem) => ({
    at: placeOf(problem, entry),
    text: problemText(words, problem),
  }));
}
