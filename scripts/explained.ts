import { UnfitBackup } from "@cuntong/db/backup/manifest";
import { ClientProgramError } from "@cuntong/db/backup/postgres-client";
import { DirectoryInUse } from "@cuntong/db/lock-file";
import { NewerDatabase } from "@cuntong/db/migrate";
import { UnfitServer } from "@cuntong/db/server-versions";
import { ConfigurationError } from "@cuntong/server/http/configuration";
import { withoutPasswords } from "@cuntong/server/http/logger";

// What the operator can mend is told in words; anything else needs its stack to be repaired.
const toldInWords = [
  UnfitBackup,
  ClientProgramError,
  DirectoryInUse,
  NewerDatabase,
  UnfitServer,
  ConfigurationError,
];

/** What to print when a command fails; never a password. */
export function explained(cause: unknown): string {
  if (!(cause instanceof Error)) return withoutPasswords(String(cause));
  const isTold = toldInWords.some((kind) => cause instanceof kind) || isOfTheOutside(cause);
  return withoutPasswords(isTold ? wordsOf(cause) : (cause.stack ?? cause.message));
}

// The network, the file system and PostgreSQL's refusal to connect: code and message say it all.
const isOfTheOutside = (cause: Error): boolean =>
  "syscall" in cause || /^(28|3D|08|53)/.test(String((cause as { code?: unknown }).code));

function wordsOf(cause: Error): string {
  if (cause instanceof AggregateError) return cause.errors.map((one: Error) => one.message).join("; ");
  return cause.message;
}
