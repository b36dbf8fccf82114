import "./page-frame.css";
import type { ReactNode } from "react";
import { useWords } from "../ui/i18n.ts";
import { useAreaFacts } from "./area-facts.ts";
import { Header } from "./header.tsx";
import { Notices } from "./notices.tsx";
import { useView } from "./view.ts";

/** A page that is not the map: the same header, and room for what it shows. */
export function PageFrame({ children }: { children: ReactNode }) {
  const { view, change } = useView();
  const { say, nameOf } = useWords();
  const { area } = useAreaFacts(view.area);
  return (
    <div className="page-frame">
      <a className="skip-link" href="#page">
        {say("home.skip")}
      </a>
      <Header view={view} change={change} areaName={area == null ? undefined : nameOf(area)} />
      <Notices />
      <main className="page-body" id="page" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
