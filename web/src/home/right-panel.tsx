import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError } from "../ui/states.tsx";
import { AreaPanel } from "./area-panel.tsx";
import { ChinaPanel } from "./china-panel.tsx";
import type { PageData } from "./page-data.ts";
import type { ViewInUrl } from "./view.ts";
import { PanelSkeleton, VillagePanel } from "./village-panel.tsx";

/** The village that is chosen, else the area, else all of China. */
export function RightPanel({ view, change, data }: ViewInUrl & { data: PageData }) {
  const { say, nameOf } = useWords();
  const { area, facts, indicators, summaries, areaError, summariesError, retry } = data;
  if (view.village !== undefined) {
    return (
      <VillagePanel
        key={view.village}
        view={view}
        code={view.village}
        onClose={() => change({ village: undefined })}
      />
    );
  }
  if (view.area === undefined) return <ChinaPanel view={view} change={change} indicators={indicators} />;
  if (area === null) {
    return (
      <div className="panel-part">
        <Empty title={say("home.noArea", { code: view.area })}>
          <p>{say("home.noAreaNext")}</p>
          <button type="button" className="link-button" onClick={() => change({ area: undefined })}>
            {say("home.toChina")}
          </button>
        </Empty>
      </div>
    );
  }
  const error = areaError ?? summariesError;
  return (
    <>
      {error !== undefined && (
        <div className="panel-part">
          <LoadError
            what={say(areaError === undefined ? "home.summaries" : "home.areaFacts")}
            error={error}
            onRetry={retry}
          />
        </div>
      )}
      {area === undefined && error === undefined && <PanelSkeleton />}
      {area !== undefined && !data.hasData && (
        <div className="panel-part">
          <Empty title={say("home.noData", { area: nameOf(area) })}>
            <button type="button" className="link-button" onClick={() => change({ area: undefined })}>
              {say("home.toChina")}
            </button>
          </Empty>
        </div>
      )}
      {area !== undefined && data.hasData && (
        <AreaPanel
          view={view}
          change={change}
          area={area}
          facts={facts}
          indicators={indicators}
          summaries={summaries}
        />
      )}
    </>
  );
}
