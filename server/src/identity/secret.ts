import { createHash, randomBytes } from "node:crypto";

const SECRET_BYTES = 32;

/** What opens a door: told once, and never stored. */
export const newSecret = (): string => randomBytes(SECRET_BYTES).toString("base64url");

/** What is stored of it. A random secret of this length needs no slow hash: it cannot be guessed. */
export const hashOf = (secret: string): Uint8Array => createHash("sha256").update(secret).digest();
