import type { Words } from "../ui/i18n.ts";

// The same rule as the server's, told before anything is sent.
const FEWEST_CHARACTERS = 10;
const MOST_CHARACTERS = 200;

/** Why a new password cannot be taken; undefined when it can. */
export function passwordFault({ say }: Words, password: string): string | undefined {
  const length = [...password].length;
  if (length < FEWEST_CHARACTERS) return say("account.tooShort", { count: FEWEST_CHARACTERS - length });
  return length > MOST_CHARACTERS ? say("account.tooLong") : undefined;
}
