import type { ReactNode } from "react";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError } from "../ui/states.tsx";
import { usePageTitle } from "../ui/use-page-title.ts";
import { type AreaShown, useAreaFacts } from "./area-facts.ts";
import { PageFrame } from "./page-frame.tsx";
import { useView, type ViewInUrl } from "./view.ts";

export interface AreaPageShown extends ViewInUrl {
  /** Undefined for all of China, and while it is on its way. */
  readonly area: AreaShown | undefined;
  readonly areaName: string;
}

interface AreaPageProps {
  /** What the page shows of an area. */
  readonly title: string;
  readonly children: (shown: AreaPageShown) => ReactNode;
}

/** A page about the area of the view, or about all of China; it says so where there is no such area. */
export function AreaPage({ title, children }: AreaPageProps) {
  const { view, change } = useView();
  const { area, error, refetch } = useAreaFacts(view.area);
  const { say, nameOf } = useWords();
  const isUnknown = view.area !== undefined && area === null;
  const areaName = area == null ? say("home.china") : nameOf(area);
  usePageTitle(say("home.title", { area: isUnknown ? view.area : areaName, indicator: title }));
  return (
    <PageFrame>
      {error !== undefined && (
        <LoadError what={say("home.areaFacts")} error={error} onRetry={() => refetch()} />
      )}
      {isUnknown ? (
        <section aria-label={title}>
          <h1>{title}</h1>
          <Empty title={say("home.noArea", { code: view.area })}>{say("home.noAreaNext")}</Empty>
        </section>
      ) : (
        children({ view, change, area: area ?? undefined, areaName })
      )}
    </PageFrame>
  );
}
