import "../ui/panel-parts.css";
import "./relocation-panel.css";
import type { ChangeView, ViewState } from "../map/view-state.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { SiteCard } from "./site-card.tsx";
import { SiteList } from "./site-list.tsx";
import { useSites } from "./sites.ts";

export interface RelocationPanelProps {
  readonly view: ViewState;
  readonly change: ChangeView;
  readonly dataDay: string | undefined;
  readonly day: string | undefined;
  readonly isSynthetic: boolean;
}

/** The chosen site, and all sites of the area. */
export default function RelocationPanel({ view, change, dataDay, day, isSynthetic }: RelocationPanelProps) {
  const { say } = useWords();
  const { sites, error, refetch, isLoading } = useSites(view.area);
  const chosen = sites?.find(({ code }) => code === view.site);
  const onDay = (site: { readonly county: { readonly dataAsOf?: string | null } }) =>
    day ?? site.county.dataAsOf ?? "";
  return (
    <section className="panel" aria-label={say("relocation.panel")} aria-busy={isLoading}>
      {error !== undefined && (
        <div className="panel-part">
          <LoadError what={say("relocation.what")} error={error} onRetry={() => refetch()} />
        </div>
      )}
      {sites === undefined && error === undefined && (
        <div className="panel-part">
          <SkeletonRows rows={10} rowHeight={40} />
        </div>
      )}
      {sites?.length === 0 && (
        <div className="panel-part">
          <Empty title={say("relocation.none")}>{say("relocation.noneNext")}</Empty>
        </div>
      )}
      {view.site !== undefined && sites !== undefined && (
        <button
          type="button"
          className="panel-close"
          aria-label={say("ui.close")}
          onClick={() => change({ site: undefined })}
        >
          <Glyph name="close" />
        </button>
      )}
      {view.site !== undefined && sites !== undefined && chosen === undefined && (
        <div className="panel-part">
          <Empty title={say("relocation.unknownSite", { code: view.site })}>
            {say("relocation.unknownNext")}
          </Empty>
        </div>
      )}
      {chosen !== undefined && (
        <SiteCard
          isSynthetic={isSynthetic}
          key={chosen.code}
          site={chosen}
          day={onDay(chosen)}
          dataDay={dataDay}
          change={change}
        />
      )}
      {sites !== undefined && sites.length > 0 && (
        <SiteList
          isSynthetic={isSynthetic}
          sites={sites}
          chosen={view.site}
          isAnywhere={view.area === undefined}
          dayOf={onDay}
          onChoose={(site) =>
            change({ area: view.area ?? site.county.code, site: site.code, village: undefined })
          }
        />
      )}
    </section>
  );
}
