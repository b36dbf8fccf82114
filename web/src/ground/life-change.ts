import type { Words } from "../ui/i18n.ts";
import type { Change, ChangeDocument } from "./change.ts";
import { reasonField, text } from "./common-fields.ts";

interface Living {
  readonly openedOn?: string | null;
  readonly closedOn?: string | null;
  readonly project?: object | null;
  readonly version: number;
}

interface LifeDocuments {
  readonly open: ChangeDocument;
  readonly close: ChangeDocument;
}

/** The first day of something, and the day on which it ends; both can be taken back. */
export const lifeChanges = (
  words: Words,
  row: Living,
  { fixed, open, close }: LifeDocuments & Pick<Change, "fixed">,
): readonly Change[] => [
  dayChange(words, row, { name: "openedOn", document: open, fixed }),
  dayChange(words, row, { name: "closedOn", document: close, fixed }),
];

function dayChange(
  words: Words,
  row: Living,
  { name, document, fixed }: Pick<Change, "document" | "fixed"> & { readonly name: "openedOn" | "closedOn" },
): Change {
  const { say } = words;
  const known = row[name] != null;
  // What stands without a first day on record serves already, unless its project is still to bring it.
  const isCorrection = known || (name === "openedOn" && row.project == null);
  return {
    key: name,
    label: say(isCorrection ? `ground.change.${name}Again` : `ground.change.${name}`),
    document,
    fixed,
    version: row.version,
    fields: () => [
      {
        kind: "day",
        name,
        label: say(`ground.field.${name}`),
        hint: say(known ? "ground.hint.takeBack" : `ground.hint.${name}`),
        isNeeded: !known,
      },
      reasonField(words),
    ],
    start: { [name]: text(row[name]) },
  };
}
