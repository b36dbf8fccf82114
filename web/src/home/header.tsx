import "./header.css";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useViewer } from "../api/viewer.ts";
import type { ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { PHONE, useMedia } from "../ui/use-media.ts";
import { AreaPicker } from "./area-picker.tsx";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { SearchBox } from "./search-box.tsx";
import type { ViewInUrl } from "./view.ts";

const QueueMark = lazy(() => import("../outbox/queue-mark.tsx"));

export function Header({ view, change, areaName }: ViewInUrl & { areaName: string | undefined }) {
  const isPhone = useMedia(PHONE);
  const mayEdit = useViewer().mayEdit();
  const pages = <PageLinks view={view} />;
  return (
    <header className="header">
      <button type="button" className="plain-button brand" onClick={() => change({ area: undefined })}>
        <Brand />
      </button>
      <AreaPicker view={view} change={change} areaName={areaName} />
      <SearchBox change={change} />
      {!isPhone && pages}
      <LanguageSwitch language={view.lang} onChange={(lang) => change({ lang }, true)} />
      {mayEdit && (
        <Suspense fallback={null}>
          <QueueMark />
        </Suspense>
      )}
      <PersonMenu view={view} pages={isPhone ? pages : undefined} />
    </header>
  );
}

const PAGES = [
  ["/", "home.pages.map"],
  ["/projects", "home.pages.projects"],
  ["/overview", "home.pages.overview"],
  ["/api", "home.pages.api"],
] as const;

/** The pages, each with the view that is on screen. */
function PageLinks({ view }: { view: ViewState }) {
  const { say } = useWords();
  const mayEdit = useViewer().mayEdit();
  const pages = mayEdit ? [...PAGES, ["/this-week", "person.week"] as const] : PAGES;
  return (
    <nav className="page-links" aria-label={say("home.pages.title")}>
      {pages.map(([to, name]) => (
        <Link key={to} to={to} search={view} activeOptions={{ exact: true, includeSearch: false }}>
          {say(name)}
        </Link>
      ))}
    </nav>
  );
}
