import { badInput } from "../reading/bad-input.ts";

/** What somebody typed into a search, as patterns. */
export interface SearchText {
  /** Anywhere in a Chinese name. */
  readonly name: string;
  /** Anywhere in pinyin without tones and spaces, or in initials; null when it is no spelling. */
  readonly spelling: string | null;
  /** The first digits of a code; null when it is no number. */
  readonly code: string | null;
  /** As typed, for codes that are not numbers. */
  readonly exact: string;
}

const LONGEST_SEARCH = 100;

/** Undefined when nothing was typed: then nothing is filtered. */
export function searchText(typed: string | undefined): SearchText | undefined {
  const exact = typed?.trim();
  if (!exact) return undefined;
  if (exact.length > LONGEST_SEARCH || exact.includes("\u0000"))
    throw badInput("search", `search must be text of at most ${LONGEST_SEARCH} characters`);
  const spelled = withoutTones(exact);
  return {
    exact,
    name: anywhere(exact),
    spelling: /^[a-z]+$/.test(spelled) ? anywhere(spelled) : null,
    code: /^\d{1,12}$/.test(exact) ? exact : null,
  };
}

/** Xià Jiā-dòng, xia'jia dong and XIAJIADONG are the same spelling; ü is typed as v. */
export const withoutTones = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/u([\u0300-\u0307\u0309-\u036f]*)\u0308/g, "v")
    .replace(/\p{Mark}/gu, "")
    .replace(/[\s'’\-·]/g, "");

const anywhere = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
