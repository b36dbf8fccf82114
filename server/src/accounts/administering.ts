import type { Caller, Counties } from "../identity/caller.ts";

/** The counties whose people the caller manages. Programs manage nobody: a token that leaks opens no doors to others. */
export function administered(caller: Caller): Counties {
  if (caller.kind !== "PERSON") return [];
  if (caller.isSystemAdministrator) return "*";
  return [...caller.roles].filter(([, role]) => role === "COUNTY_ADMINISTRATOR").map(([county]) => county);
}

/** What matters of an account when somebody wants to change it. */
export interface Subject {
  readonly isSystemAdministrator: boolean;
  readonly counties: readonly string[];
}

const isIn = (counties: Counties, county: string): boolean => counties === "*" || counties.includes(county);

export const administers = (caller: Caller, county: string): boolean => isIn(administered(caller), county);

/** Whether the caller knows of the account: it works in a county of theirs. */
export function seesAccount(caller: Caller, { counties }: Subject): boolean {
  const own = administered(caller);
  return own === "*" || counties.some((county) => isIn(own, county));
}

/** Whether the caller answers for all that the account may do, and so may close it or open it anew. */
export function managesAccount(caller: Caller, { isSystemAdministrator, counties }: Subject): boolean {
  const own = administered(caller);
  if (own === "*") return true;
  return !isSystemAdministrator && counties.length > 0 && counties.every((county) => isIn(own, county));
}
