import type { Queryable } from "@cuntong/db/database";
import { hashOf, newSecret } from "./secret.ts";

/** Without a request for this long a session ends. */
export const IDLE_HOURS = 12;
/** However busy, it ends after this long. */
export const LONGEST_DAYS = 7;

/** Opens a session; answers its secret, which only the browser keeps. */
export async function openSession(database: Queryable, account: string): Promise<string> {
  const secret = newSecret();
  await database.query(
    `/* open a session */ insert into session (hash, account_id, expires_at)
    values ($1, $2, now() + make_interval(days => $3))`,
    [hashOf(secret), account, LONGEST_DAYS],
  );
  return secret;
}

export async function closeSession(database: Queryable, secret: string): Promise<void> {
  await database.query("/* close a session */ delete from session where hash = $1", [hashOf(secret)]);
}

/** All of an account's sessions end: its password changed, or it was disabled. */
export async function closeSessionsOf(database: Queryable, account: string): Promise<void> {
  await database.query("/* close all sessions of an account */ delete from session where account_id = $1", [
    account,
  ]);
}

/** Notes that a session is in use, at most once a minute, and forgets those that are over. */
export async function touchSession(database: Queryable, secret: string): Promise<void> {
  await database.query("/* a session is in use */ update session set last_seen_at = now() where hash = $1", [
    hashOf(secret),
  ]);
  await database.query(
    "/* sessions that are over */ delete from session where expires_at < now() or last_seen_at < now() - make_interval(hours => $1)",
    [IDLE_HOURS],
  );
}
