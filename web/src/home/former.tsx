import "./former.css";
import { type FragmentType, readFragment } from "../api/generated/fragment-masking.ts";
import { graphql } from "../api/generated/gql.ts";
import { useWords, type Words } from "../ui/i18n.ts";

const FormerFragment = graphql(`
  fragment Former on Succession { oldCode oldName newCode newName change on document }
`);

interface FormerProps {
  /** The latest change first. */
  readonly successions: readonly FragmentType<typeof FormerFragment>[];
  /** Whose changes they are, where that is not the place of the panel itself. */
  readonly of?: string;
}

/** Names and codes that were given up; how, when, and by which document, when opened. */
export function Former({ successions, of }: FormerProps) {
  const words = useWords();
  const changes = readFragment(FormerFragment, successions);
  if (changes.length === 0) return null;
  const names = changes.map(({ oldName, oldCode }) => `${oldName} ${oldCode}`).join(words.say("ui.list"));
  return (
    <details className="former">
      <summary>
        {of === undefined ? words.say("home.former", { names }) : words.say("home.formerOf", { of, names })}
      </summary>
      <ul>
        {changes.map((change) => (
          <li key={`${change.oldCode}-${change.newCode}`}>
            {changeWords(words, change)}
            {change.document != null && <cite lang="zh">{change.document}</cite>}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Change {
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode?: string | null;
  readonly newName?: string | null;
  readonly change: string;
  readonly on?: string | null;
}

/** "盘县 520222 → 盘州市 520281 · 代码变更 · 日期不详" */
function changeWords({ say }: Words, { oldCode, oldName, newCode, newName, change, on }: Change): string {
  const successor = newCode == null ? say("home.noSuccessor") : `${newName ?? ""} ${newCode}`.trim();
  const parts = [
    `${oldName} ${oldCode} → ${successor}`,
    say(`home.codeChange.${change}`),
    on ?? say("home.dayNotKnown"),
  ];
  return parts.join(say("ui.dot"));
}

interface ReplacedCodeProps {
  /** The code as the link says it. */
  readonly asked: string | undefined;
  readonly found: { readonly code: string; readonly name: string; readonly nameEn?: string | null };
}

/** Says so where a link names a code that was given up. */
export function ReplacedCode({ asked, found }: ReplacedCodeProps) {
  const { say, nameOf } = useWords();
  if (asked === undefined || asked === found.code) return null;
  return (
    <p className="replaced-code" role="status">
      {say("home.codeReplaced", { asked, code: found.code, name: nameOf(found) })}
    </p>
  );
}
