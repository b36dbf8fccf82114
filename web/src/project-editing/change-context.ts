import { createContext, useContext } from "react";
import { problemText } from "../outbox/queue-words.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import type { Fault, Values } from "./plan.ts";

/** What the fields of a form share. */
export interface Typing {
  readonly values: Values;
  readonly faults: readonly Fault[];
  type(field: string, value: string): void;
}

const TypingContext = createContext<Typing | null>(null);
export const TypingProvider = TypingContext.Provider;

export function useTyping(): Typing {
  const typing = useContext(TypingContext);
  if (typing === null) throw new Error("A field stands outside of a form");
  return typing;
}

export const faultText = (words: Words, fault: Fault): string =>
  "word" in fault ? words.say(`editing.fault.${fault.word}`) : problemText(words, fault);

/** What is wrong at a field, in the words of the page; null while nothing is. */
export function useFault(field: string): string | null {
  const words = useWords();
  const faults = useTyping().faults.filter(({ at }) => at === field);
  return faults.length === 0 ? null : faults.map((each) => faultText(words, each)).join(words.say("ui.dot"));
}
