import { Writable } from "node:stream";
import { pino } from "pino";
import type { Configuration } from "./configuration.ts";

export type Logger = pino.Logger;

const secretHeaders = ["authorization", "cookie", "set-cookie", "proxy-authorization", "x-api-key"];

const secretKeys = [...secretHeaders, "password", "token"].flatMap((key) => [
  `["${key}"]`,
  `*["${key}"]`,
  `*.*["${key}"]`,
]);

/** JSON lines, each scrubbed of secrets. They go to standard error: standard output ends with the URL. */
export const createLogger = (
  level: Configuration["logLevel"],
  destination: { write(line: string): unknown } = process.stderr,
): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secretKeys, censor: "[redacted]" },
    },
    scrubbing(destination),
  );

// A driver's message may quote the whole connection URL: passwords are cut from every line, wherever they stand.
const scrubbing = (destination: { write(line: string): unknown }): Writable =>
  new Writable({
    decodeStrings: false,
    write(line: string, _encoding, done) {
      destination.write(withoutPasswords(line));
      done();
    },
  });

/** The text with the password of every URL in it replaced. */
export const withoutPasswords = (text: string): string =>
  text.replace(/([a-z][a-z0-9+.-]*:\/\/[^\s:/?#"@]*):[^\s"/]*@/gi, "$1:[redacted]@");
