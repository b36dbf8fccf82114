import { useWords } from "../ui/i18n.ts";
import { Copyable } from "./copyable.tsx";
import { curlSnippet, nightlySnippet, pythonSnippet, type Question } from "./snippets.ts";

/** The chosen example as a program would ask it, and the nightly copy in full. */
export function ProgramsSection({ question, county }: { question: Question; county: string }) {
  const { say } = useWords();
  const { origin } = window.location;
  return (
    <div className="snippets">
      <Copyable title="curl" text={curlSnippet(origin, question)} />
      <Copyable title="Python" text={pythonSnippet(origin, question)} />
      <Copyable title={say("explorer.programs.nightly")} text={nightlySnippet(origin, county)} />
    </div>
  );
}
