/** What somebody may do in a county; each role may do what the one before it may. */
export const ROLES = ["VIEWER", "ENGINEER", "COUNTY_ADMINISTRATOR"] as const;
export type Role = (typeof ROLES)[number];

/** Who asks: nobody in particular, a person who signed in, or a program with a token. */
export interface Caller {
  readonly kind: "ANONYMOUS" | "PERSON" | "PROGRAM";
  /** Sign-in name of the person, also of the one a program works for; empty when anonymous. */
  readonly account: string;
  readonly name: string;
  readonly isSystemAdministrator: boolean;
  /** What was granted, by county; a program's token narrows it. */
  readonly roles: ReadonlyMap<string, Role>;
  /** False for a token without the scope WRITE. */
  readonly mayWrite: boolean;
}

export const ANONYMOUS: Caller = {
  kind: "ANONYMOUS",
  account: "",
  name: "",
  isSystemAdministrator: false,
  roles: new Map(),
  mayWrite: false,
};

/** "*" for every county, or the codes of those that may be seen. */
export type Counties = "*" | readonly string[];

/** The counties whose rows the caller may see. */
export function readableBy(caller: Caller, isPublic: boolean): Counties {
  return isPublic || caller.isSystemAdministrator ? "*" : [...caller.roles.keys()];
}

/** Whether the caller holds a role in a county, or a higher one. */
export function holds(caller: Caller, role: Role, county: string): boolean {
  if (caller.isSystemAdministrator) return true;
  const held = caller.roles.get(county);
  return held !== undefined && ROLES.indexOf(held) >= ROLES.indexOf(role);
}

/** Whether the caller may change a county's rows with a role. */
export const mayChange = (caller: Caller, role: Role, county: string): boolean =>
  caller.mayWrite && holds(caller, role, county);
