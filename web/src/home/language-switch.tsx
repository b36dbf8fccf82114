import type { ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";

const LANGUAGES = [
  ["zh", "中", "中文"],
  ["en", "EN", "English"],
] as const;

export function LanguageSwitch(props: {
  language: ViewState["lang"];
  onChange: (language: ViewState["lang"]) => void;
}) {
  const { say } = useWords();
  return (
    <fieldset className="language-switch" aria-label={say("ui.languageSwitch")}>
      {LANGUAGES.map(([language, label, name]) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={name}
          aria-pressed={language === props.language}
          onClick={() => props.onChange(language)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
