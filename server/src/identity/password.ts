import { hash, verify } from "@node-rs/argon2";

// Argon2id is the library's default; the costs are those that OWASP names for it: 19 MiB, two passes, one lane.
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const FEWEST_CHARACTERS = 10;
const MOST_CHARACTERS = 200;

/** Why a password cannot be taken; undefined when it can. */
export function passwordFault(password: string): string | undefined {
  const length = [...password].length;
  if (length < FEWEST_CHARACTERS) return `at least ${FEWEST_CHARACTERS} characters`;
  return length > MOST_CHARACTERS ? `at most ${MOST_CHARACTERS} characters` : undefined;
}

export const hashPassword = (password: string): Promise<string> => hash(password, COSTS);

let nobodys: Promise<string> | undefined;

/** Takes equally long whether the account exists or not, so that nobody can find out which do. */
export async function isPassword(stored: string | null | undefined, given: string): Promise<boolean> {
  if (stored) return verify(stored, given);
  nobodys ??= hashPassword("nobody has this password");
  await verify(await nobodys, given);
  return false;
}
