import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { accountWords } from "./account/words.ts";
import { compareWords } from "./compare/words.ts";
import { timeStripWords } from "./coverage/time-strip-words.ts";
import { coverageWords } from "./coverage/words.ts";
import { explorerWords } from "./explorer/words.ts";
import { gapsWords } from "./gaps/words.ts";
import { groundWords } from "./ground/words.ts";
import { personWords } from "./home/person-words.ts";
import { homeWords } from "./home/words.ts";
import { mapWords } from "./map/words.ts";
import { outboxWords } from "./outbox/words.ts";
import { overviewWords } from "./overview/words.ts";
import { editingWords } from "./project-editing/words.ts";
import { projectListWords } from "./project-list/words.ts";
import { projectPageWords } from "./project-page/words.ts";
import { projectsWords } from "./projects/words.ts";
import { relocationWords } from "./relocation/words.ts";
import { reportingWords } from "./reporting/words.ts";
import { selectionWords } from "./selection/words.ts";
import { takeawayWords } from "./takeaway/words.ts";
import { uiWords } from "./ui/words.ts";
import { villageWords } from "./village/words.ts";

const dictionaries = {
  ui: uiWords,
  map: mapWords,
  timeStrip: timeStripWords,
  coverage: coverageWords,
  gaps: gapsWords,
  projects: projectsWords,
  relocation: relocationWords,
  selection: selectionWords,
  takeaway: takeawayWords,
  home: homeWords,
  overview: overviewWords,
  explorer: explorerWords,
  village: villageWords,
  projectList: projectListWords,
  projectPage: projectPageWords,
  editing: editingWords,
  compare: compareWords,
  outbox: outboxWords,
  reporting: reportingWords,
  ground: groundWords,
  person: personWords,
  account: accountWords,
};

interface Words {
  readonly [key: string]: string | Words;
}

const PLURAL = /_(one|other)$/;

/** Keys with their paths; forms for one and for many are one key. */
function keysOf(words: Words, path = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [path + key.replace(PLURAL, "")] : keysOf(value, `${path}${key}.`),
  );
}

const sentencesOf = (words: Words): string[] =>
  Object.values(words).flatMap((value) => (typeof value === "string" ? [value] : sentencesOf(value)));

const unique = (keys: readonly string[]) => [...new Set(keys)].sort();

const CHINESE = /[\u4e00-\u9fff]/;

describe.each(Object.entries(dictionaries))("%s", (_name, { zh, en }) => {
  test("Chinese and English say the same things", () => {
    expect(unique(keysOf(en))).toEqual(unique(keysOf(zh)));
  });

  test("no English sentence is Chinese, and none is empty", () => {
    const sentences = sentencesOf(en);
    expect(sentences.filter((sentence) => CHINESE.test(sentence))).toEqual([]);
    expect([...sentences, ...sentencesOf(zh)].filter((sentence) => sentence.trim() === "")).toEqual([]);
  });
});

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|words\.ts$|generated/.test(file))
  .map((file) => ({ file, text: readFileSync(join(import.meta.dirname, file), "utf8") }));

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, "");

/** The wordmark, the names of the languages and a mapmaker's credit stand in their own language; number words are units. */
const IN_ITS_OWN_LANGUAGE = new Set([
  "home/brand.tsx",
  "home/language-switch.tsx",
  "map/tianditu.ts",
  "reporting/amount.ts",
  "ui/numbers.ts",
]);

test("components speak through the dictionaries", () => {
  const spoken = sources.filter(
    ({ file, text }) => !IN_ITS_OWN_LANGUAGE.has(file) && CHINESE.test(withoutComments(text)),
  );
  expect(spoken.map(({ file }) => file)).toEqual([]);
});

test("every key that a component says is in the dictionaries", () => {
  const known = new Set(Object.entries(dictionaries).flatMap(([name, { zh }]) => keysOf(zh, `${name}.`)));
  const said = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/\bsay\(\s*"([^"]+)"/g)].map(([, key]) => ({ file, key: key ?? "" })),
  );
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(({ key }) => !known.has(key))).toEqual([]);
});
