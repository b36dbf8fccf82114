// Each folder brings its own words (words.ts); app.tsx joins them. Chinese first, English complete.

import i18next, { type i18n } from "i18next";
import { useMemo } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import { countText, type Language } from "./numbers.ts";

interface Dictionary {
  readonly [key: string]: string | Dictionary;
}

interface WordsInBothLanguages {
  readonly zh: Dictionary;
  readonly en: Dictionary;
}

export type Dictionaries = Readonly<Record<string, WordsInBothLanguages>>;

const inLanguage = (dictionaries: Dictionaries, language: Language) =>
  Object.fromEntries(Object.entries(dictionaries).map(([name, words]) => [name, words[language]]));

export function startWords(dictionaries: Dictionaries, language: Language) {
  const resources = {
    zh: { translation: inLanguage(dictionaries, "zh") },
    en: { translation: inLanguage(dictionaries, "en") },
  };
  i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return i18next;
}

/** Words that come later, with the page that says them. */
export function addWords(name: string, words: WordsInBothLanguages): void {
  for (const language of ["zh", "en"] as const)
    i18next.addResourceBundle(language, "translation", { [name]: words[language] }, true, true);
}

/** Says a key in the language of the page. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

export interface Words {
  readonly language: Language;
  readonly say: Say;
  readonly has: (key: string) => boolean;
  /** A count in the language's words; "not counted" where it is unknown. */
  readonly count: (value: number | null | undefined) => string;
  /** "19.7 万人", "5,201 人"; "197.3 k people". */
  readonly people: (value: number) => string;
  /** Picks the name in the language of the page; Chinese where there is no other. */
  readonly nameOf: (named: { readonly name: string; readonly nameEn?: string | null }) => string;
}

/** 万 and 人 close ranks, a digit and 人 do not. */
function peopleWords(say: Say, value: number, language: Language): string {
  if (value === 1) return say("ui.peopleOne");
  const number = countText(value, language);
  return say("ui.people", { number: language === "zh" && /\d$/.test(number) ? `${number} ` : number });
}

export function wordsOf(i18n: i18n): Words {
  const language: Language = i18n.language === "en" ? "en" : "zh";
  const say: Say = (key, values) => String(i18n.t(key, { ...values }));
  return {
    language,
    say,
    has: (key) => i18n.exists(key),
    count: (value) => (value == null ? say("ui.notCounted") : countText(value, language)),
    people: (value) => peopleWords(say, value, language),
    nameOf: ({ name, nameEn }) => (language === "en" ? (nameEn ?? name) : name),
  };
}

export function useWords(): Words {
  const { i18n } = useTranslation();
  const { language } = i18n;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change when the language does
  return useMemo(() => wordsOf(i18n), [i18n, language]);
}
