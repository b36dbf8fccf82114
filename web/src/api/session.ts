import { forgetPerson } from "./last-person.ts";

// Signing in and out. The cookie that stands for it is none of the page's business: no script can read it.

export type SignedIn =
  | { readonly kind: "signedIn" }
  /** A name, a password or a link that opens nothing. */
  | { readonly kind: "refused" }
  /** A new password that cannot be taken. */
  | { readonly kind: "unfit" }
  | { readonly kind: "tooMany"; readonly minutes: number }
  | { readonly kind: "failed"; readonly detail: string };

export const signIn = (name: string, password: string): Promise<SignedIn> =>
  sent("POST", "/session", { name, password });

/** A one-time link sets the password of its account, and signs in. */
export const choosePassword = (secret: string, password: string): Promise<SignedIn> =>
  sent("POST", "/session/link", { secret, password });

/** The session goes on under a new cookie; all others of the account end. */
export const changePassword = (current: string, password: string): Promise<SignedIn> =>
  sent("PUT", "/session/password", { current, password });

export async function signOut(): Promise<boolean> {
  const response = await fetch("/session", { method: "DELETE" }).catch(() => undefined);
  if (response?.ok !== true) return false;
  await forgetPerson().catch(() => undefined);
  return true;
}

async function sent(method: "POST" | "PUT", address: string, body: object): Promise<SignedIn> {
  const response = await fetch(address, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch((cause: Error) => cause);
  if (response instanceof Error) return { kind: "failed", detail: response.message };
  if (response.ok) return { kind: "signedIn" };
  if (response.status === 429) {
    const seconds = Number(response.headers.get("retry-after") ?? 60);
    return { kind: "tooMany", minutes: Math.max(1, Math.ceil(seconds / 60)) };
  }
  if (response.status === 401) return { kind: "refused" };
  return response.status === 400 ? { kind: "unfit" } : { kind: "failed", detail: `HTTP ${response.status}` };
}
