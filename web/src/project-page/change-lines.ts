import { moneyText } from "../projects/money.ts";
import { kindName } from "../projects/project-quantities.tsx";
import type { Words } from "../ui/i18n.ts";
import { fullNumber } from "../ui/numbers.ts";
import type { ProjectRecords } from "./record-question.ts";

export type FieldChange = ProjectRecords["history"][number]["changes"][number];

/** One value that was changed, in the words of the page. */
export interface ChangeLine {
  readonly key: string;
  readonly label: string;
  /** Null for nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

type Scalar = string | number | boolean;
type Flat = ReadonlyMap<string, Scalar>;

const SEPARATOR = "/";
/** What the record says besides what was changed, or what the name of the change says already. */
const NOT_TOLD = new Set(["report", "county", "project", "designChange", "isDeleted"]);
/** Of a file its name says enough; the rest is there to find it again. */
const NAME_OF_FILE = `file${SEPARATOR}name`;

/** What was changed, value by value: lists and objects of the record are taken apart. */
export const changeLines = (words: Words, changes: readonly FieldChange[]): readonly ChangeLine[] =>
  changes.filter(({ field }) => !NOT_TOLD.has(field)).flatMap((change) => linesOf(words, change));

function linesOf(words: Words, { field, before, after }: FieldChange): readonly ChangeLine[] {
  const [earlier, later] = [flat(field, before), flat(field, after)];
  const paths = [...new Set([...earlier.keys(), ...later.keys()])];
  return paths
    .filter((path) => earlier.get(path) !== later.get(path) && (field !== "file" || path === NAME_OF_FILE))
    .map((path) => ({
      key: path,
      label: labelOf(words, path),
      before: valueText(words, path, earlier.get(path)),
      after: valueText(words, path, later.get(path)),
    }));
}

const flat = (field: string, json: string | null | undefined): Flat =>
  new Map(json == null ? [] : entriesOf(field, JSON.parse(json)));

function entriesOf(path: string, value: unknown): readonly (readonly [string, Scalar])[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== "object") return [[path, value as Scalar]];
  if ("coordinates" in value && "type" in value) return [[path, String(value.type)]];
  if (Array.isArray(value) && !value.every(isNamed)) return [[path, value.length]];
  const parts = Array.isArray(value)
    ? value.map(({ kind, ...others }) => [kind, others] as const)
    : Object.entries(value);
  return parts.flatMap(([name, part]) => entriesOf(`${path}${SEPARATOR}${name}`, part));
}

const isNamed = (value: unknown): boolean => typeof value === "object" && value !== null && "kind" in value;

/** Names of fields, kinds of work and milestones; ids of lines of money say nothing to anybody. */
function labelOf(words: Words, path: string): string {
  const { has, say } = words;
  if (path === NAME_OF_FILE) return say("projectPage.history.field.file");
  const names = path.split(SEPARATOR).flatMap((part) => {
    if (/^\d+$/.test(part)) return [];
    const keys = [`projectPage.history.field.${part}`, `projects.milestone.${part}`];
    const key = keys.find(has);
    return [key === undefined ? kindName(words, part) : say(key)];
  });
  return names.join(say("ui.dot"));
}

const MONEY = ["budget", "completedInvestment", "allocated", "approved", "applied", "amount"];

function valueText(words: Words, path: string, value: Scalar | undefined): string | null {
  if (value === undefined) return null;
  const { has, say } = words;
  const name = path.split(SEPARATOR).at(-1) ?? "";
  if (typeof value === "number")
    return MONEY.includes(name)
      ? moneyText(words, value)
      : name === "year"
        ? String(value)
        : fullNumber(value);
  const keys = NAMES_OF[name]?.(String(value)) ?? [];
  const key = keys.find(has);
  return key === undefined ? String(value) : say(key);
}

const stageKey = (value: string) => [`projects.stage.${value}`];

const NAMES_OF: Readonly<Record<string, (value: string) => readonly string[]>> = {
  stage: stageKey,
  stageBeforeSuspension: stageKey,
  source: (value) => [`projects.source.${value}`],
  level: (value) => [`projects.level.${value}`],
  geometry: (value) => [`projectPage.history.shape.${value}`],
  positionKind: (value) => [`projectPage.history.position.${value}`],
  sector: (value) => [`coverage.sectorNames.${value}`],
};
