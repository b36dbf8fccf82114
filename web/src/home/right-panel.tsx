import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError } from "../ui/states.tsx";
import { ReplacedCode } from "./former.tsx";
import type { LensProps } from "./lens.ts";
import { LENS_PARTS } from "./lens-parts.tsx";
import { Missing, NothingEntered } from "./nothing-entered.tsx";
import { PanelSkeleton, VillagePanel } from "./village-panel.tsx";

/** The village that is chosen, else what the lens says of the area, or of all of China. */
export function RightPanel(props: LensProps) {
  const { say, nameOf } = useWords();
  const { view, change, data } = props;
  const { area, areaError, summariesError, retry } = data;
  const { Panel, hasTable } = LENS_PARTS[view.lens];
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
  if (view.area === undefined && hasTable && data.isNothingEntered) {
    return (
      <div className="panel-part">
        <NothingEntered />
      </div>
    );
  }
  if (view.area === undefined) return <Panel {...props} />;
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
  // Projects and sites are known of a county whose villages are not.
  const lacking = hasTable ? data.lacking : undefined;
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
      {area !== undefined && lacking !== undefined && (
        <div className="panel-part">
          <Empty title={say("home.noData", { area: nameOf(area) })}>
            <Missing what={lacking} area={area.code} />
            <button type="button" className="link-button" onClick={() => change({ area: undefined })}>
              {say("home.toChina")}
            </button>
          </Empty>
        </div>
      )}
      {area !== undefined && <ReplacedCode asked={view.area} found={area} />}
      {area !== undefined && lacking === undefined && <Panel {...props} />}
    </>
  );
}
