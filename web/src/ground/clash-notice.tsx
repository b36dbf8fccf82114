import type { ClashFragment } from "../api/generated/graphql.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { Notice } from "../ui/states.tsx";
import { type Field, type Span, typedLocation, type Value } from "./field.ts";

interface ClashNoticeProps {
  readonly clash: ClashFragment;
  readonly fields: readonly Field[];
  readonly onTake: (name: string, value: Value) => void;
}

/** Who changed the row meanwhile, and where the two differ; what was typed stays unless theirs is taken. */
export function ClashNotice({ clash, fields, onTake }: ClashNoticeProps) {
  const words = useWords();
  const { say } = words;
  const shown = clash.differences.flatMap((difference) => {
    const field = fields.find(({ name }) => name === difference.field);
    return field === undefined ? [] : [{ field, theirs: typedOf(field, difference.current) }];
  });
  return (
    <div className="ground-clash">
      <Notice tone="warning" title={say("ground.clash", { name: clash.changedBy ?? say("ground.somebody") })}>
        {say(shown.length === 0 ? "ground.clashElsewhere" : "ground.clashNext")}
      </Notice>
      <ul>
        {shown.map(({ field, theirs }) => (
          <li key={field.name}>
            <span>
              {say("ground.theirs", { field: field.label, value: shownValue(words, field, theirs) })}
            </span>
            <button
              type="button"
              className="paper-button ground-plain"
              onClick={() => onTake(field.name, theirs)}
            >
              {say("ground.takeTheirs")}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What stands in the row, as the form would hold it. */
function typedOf(field: Field, json: string | null | undefined): Value {
  const current: unknown = json == null ? null : JSON.parse(json);
  if (field.kind === "checks") return (current as readonly string[] | null) ?? [];
  if (field.kind === "spans")
    return ((current as readonly { since: string; until: string | null }[] | null) ?? []).map(
      ({ since, until }): Span => ({ since, until: until ?? "" }),
    );
  if (current === null) return "";
  if (field.kind === "place" || field.kind === "line") return typedLocation(current);
  return String(current);
}

function shownValue({ say }: Words, field: Field, value: Value): string {
  if (field.kind === "spans")
    return (value as readonly Span[]).map(({ since, until }) => `${since} – ${until}`).join(say("ui.list"));
  const labels = "choices" in field ? field.choices : [];
  const label = (one: string) => labels.find((choice) => choice.value === one)?.label ?? one;
  const text =
    typeof value === "string" ? label(value) : (value as readonly string[]).map(label).join(say("ui.list"));
  return text === "" ? say("ground.nothing") : text;
}
