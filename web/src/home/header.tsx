import "./header.css";
import type { ViewState } from "../map/view-state.ts";
import { Logo } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { AreaPicker } from "./area-picker.tsx";
import { SearchBox } from "./search-box.tsx";
import type { ViewInUrl } from "./view.ts";

export function Header({ view, change, areaName }: ViewInUrl & { areaName: string | undefined }) {
  return (
    <header className="header">
      <button type="button" className="plain-button brand" onClick={() => change({ area: undefined })}>
        <Logo />
        <b lang="zh">村通</b>
        <span lang="en">Cuntong</span>
      </button>
      <AreaPicker view={view} change={change} areaName={areaName} />
      <SearchBox change={change} />
      <LanguageSwitch language={view.lang} onChange={(lang) => change({ lang }, true)} />
    </header>
  );
}

const LANGUAGES = [
  ["zh", "中", "中文"],
  ["en", "EN", "English"],
] as const;

function LanguageSwitch(props: {
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
