import type { Database, Queryable } from "@cuntong/db/database";
import { hashPassword, isPassword, passwordFault } from "./password.ts";
import { hashOf } from "./secret.ts";
import { closeSessionsOf, openSession } from "./sessions.ts";

export type SignIn =
  | { readonly kind: "signedIn"; readonly secret: string }
  | { readonly kind: "refused" }
  | { readonly kind: "tooMany"; readonly retryAfterSeconds: number };

const WINDOW_MINUTES = 15;
/** Attempts that may fail within the window: for a name, and for an address, behind which many may sit. */
const MOST_FAILURES = { name: 5, address: 50 } as const;

export interface Attempt {
  readonly name: string;
  readonly password: string;
  readonly address: string;
}

/** Signs a person in. A wrong name and a wrong password are refused alike, and after some failures one has to wait. */
export async function signIn(database: Database, attempt: Attempt): Promise<SignIn> {
  const keys = [`name:${attempt.name}`, `address:${attempt.address}`];
  const wait = await waitOf(database, keys);
  if (wait > 0) return { kind: "tooMany", retryAfterSeconds: wait };
  const [account] = await database.query<{ id: string; hash: string | null }>(
    "/* an account */ select id, password_hash as hash from account where id = $1 and disabled_at is null",
    [attempt.name],
  );
  if (!(await isPassword(account?.hash, attempt.password)) || account === undefined) {
    await noteFailure(database, keys);
    return { kind: "refused" };
  }
  await database.query("/* failures are forgiven */ delete from sign_in_attempt where who = $1", [keys[0]]);
  return { kind: "signedIn", secret: await openSession(database, account.id) };
}

async function waitOf(database: Database, [name, address]: readonly string[]): Promise<number> {
  const [row] = await database.query<{ seconds: number | null }>(
    `/* whether one has to wait */
    select ceil(max(extract(epoch from last_failed_at + make_interval(mins => $3) - now())))::int as seconds
    from sign_in_attempt where (who = $1 and failures >= $4 or who = $2 and failures >= $5)
      and last_failed_at > now() - make_interval(mins => $3)`,
    [name, address, WINDOW_MINUTES, MOST_FAILURES.name, MOST_FAILURES.address],
  );
  return row?.seconds ?? 0;
}

async function noteFailure(database: Database, keys: readonly string[]): Promise<void> {
  await database.query(
    `/* an attempt failed */ insert into sign_in_attempt as known (who, failures, last_failed_at)
    select who, 1, now() from unnest($1::text[]) who
    on conflict (who) do update set last_failed_at = now(), failures =
      case when known.last_failed_at > now() - make_interval(mins => $2) then known.failures + 1 else 1 end`,
    [keys, WINDOW_MINUTES],
  );
}

export type PasswordChange = SignIn | { readonly kind: "unfit"; readonly fault: string };

/**
 * Changes the password of somebody who knows the one before; guesses at it count as failed attempts to sign in. All
 * sessions of the account end, and a new one begins.
 */
export async function changePassword(
  database: Database,
  { next, ...attempt }: Attempt & { readonly next: string },
): Promise<PasswordChange> {
  const fault = passwordFault(next);
  if (fault !== undefined) return { kind: "unfit", fault };
  const known = await signIn(database, attempt);
  if (known.kind !== "signedIn") return known;
  const passwordHash = await hashPassword(next);
  return database.transaction(async (transaction) => ({
    kind: "signedIn",
    secret: await setPassword(transaction, attempt.name, passwordHash),
  }));
}

/** A new password ends what was open with the one before; answers the secret of a new session. */
async function setPassword(transaction: Queryable, account: string, passwordHash: string): Promise<string> {
  await transaction.query("/* a new password */ update account set password_hash = $2 where id = $1", [
    account,
    passwordHash,
  ]);
  await closeSessionsOf(transaction, account);
  return openSession(transaction, account);
}

export type LinkUse =
  | { readonly kind: "signedIn"; readonly secret: string }
  | { readonly kind: "refused" }
  | { readonly kind: "unfit"; readonly fault: string };

/** A one-time link sets the password of its account, once, and signs in. Older sessions of the account end. */
export async function useLink(
  database: Database,
  given: { secret: string; password: string },
): Promise<LinkUse> {
  const fault = passwordFault(given.password);
  if (fault !== undefined) return { kind: "unfit", fault };
  const passwordHash = await hashPassword(given.password);
  return database.transaction(async (transaction) => {
    const [link] = await transaction.query<{ account: string }>(
      `/* use a link once */ update one_time_link set used_at = now()
      where hash = $1 and used_at is null and expires_at > now() returning account_id as account`,
      [hashOf(given.secret)],
    );
    if (link === undefined) return { kind: "refused" };
    return { kind: "signedIn", secret: await setPassword(transaction, link.account, passwordHash) };
  });
}
