import { randomBytes } from "node:crypto";

/** A new row's id: its county and kind for people, the rest so that no two are alike. */
export const newId = (county: string, kind: string): string =>
  `${county}-${kind}-${randomBytes(6).toString("hex")}`;
