import "./header.css";
import { Link } from "@tanstack/react-router";
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
      <PageLinks view={view} />
      <LanguageSwitch language={view.lang} onChange={(lang) => change({ lang }, true)} />
    </header>
  );
}

const PAGES = [
  ["/", "home.pages.map"],
  ["/overview", "home.pages.overview"],
  ["/api", "home.pages.api"],
] as const;

/** The pages, each with the view that is on screen. */
function PageLinks({ view }: { view: ViewState }) {
  const { say } = useWords();
  return (
    <nav className="page-links" aria-label={say("home.pages.title")}>
      {PAGES.map(([to, name]) => (
        <Link key={to} to={to} search={view} activeOptions={{ exact: true, includeSearch: false }}>
          {say(name)}
        </Link>
      ))}
    </nav>
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
