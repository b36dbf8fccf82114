import { useWords } from "../ui/i18n.ts";
import type { Example } from "./examples.ts";

/** The saved examples: what each answers; a click puts it into the editor and runs it. */
export function ExamplesList(props: {
  examples: readonly Example[];
  chosen: string;
  onChoose: (example: Example) => void;
}) {
  const { say } = useWords();
  return (
    <ol className="examples">
      {props.examples.map((example) => (
        <li key={example.id}>
          <button
            type="button"
            aria-pressed={example.id === props.chosen}
            onClick={() => props.onChoose(example)}
          >
            <b>{say(`explorer.examples.about.${example.id}.title`)}</b>
            <span>{say(`explorer.examples.about.${example.id}.text`)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
