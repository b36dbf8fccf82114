import "./map-page.css";
import "./map-page-phone.css";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { NO_PADDING, type Padding } from "../map/bounds.ts";
import type { MarksInView } from "../map/use-marks-in-view.ts";
import { useWords } from "../ui/i18n.ts";
import { useLoaded } from "../ui/use-loaded.ts";
import { PHONE, useMedia } from "../ui/use-media.ts";
import { usePageTitle } from "../ui/use-page-title.ts";
import { loadMapStage } from "./ahead.ts";
import { CompareLink } from "./compare-link.tsx";
import { Header } from "./header.tsx";
import { LeftPanel } from "./left-panel.tsx";
import type { LensProps } from "./lens.ts";
import { marksOf } from "./lens-marks.ts";
import { LENS_PARTS } from "./lens-parts.tsx";
import { MapTools } from "./map-tools.tsx";
import { Notices } from "./notices.tsx";
import { usePageData } from "./page-data.ts";
import { PhoneBar } from "./phone-bar.tsx";
import { RightPanel } from "./right-panel.tsx";
import { SelectButton, Selected, showsSelection, useSelecting } from "./selecting.tsx";
import { Sheet, type SheetHeight } from "./sheet.tsx";
import { TakeAway, TakeAwayButton, useTakeAway } from "./take-away.tsx";
import { unchosen } from "./url-state.ts";
import { chosenCode } from "./use-selected.ts";
import { useView } from "./view.ts";

const VillagesTable = lazy(() => import("./villages-table.tsx"));

/** Without a county there is no data day; villages are not drawn then either. */
const ANY_DAY = "2017-12-31";

export function MapPage() {
  const words = useWords();
  const { view, change } = useView();
  const data = usePageData(view);
  const [seen, setSeen] = useState<MarksInView | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [showsTable, setShowsTable] = useState(false);
  const [height, setHeight] = useState<SheetHeight>("half");
  const isPhone = useMedia(PHONE);
  const area = data.area ?? undefined;
  const dataDay = area?.dataAsOf ?? data.summaries?.[view.indicator]?.dataAsOfMax ?? undefined;
  const hasTime = LENS_PARTS[view.lens].Strip !== null;
  const day = hasTime ? (dragged ?? view.day ?? dataDay) : dataDay;
  const areaName = area === undefined ? undefined : words.nameOf(area);
  useTitle(
    areaName ?? words.say("home.china"),
    data.indicator === undefined ? "" : words.nameOf(data.indicator),
  );
  useEscape(chosenCode(view) !== undefined, () => change(unchosen(view)));

  const lens: LensProps = {
    view,
    change,
    data,
    area,
    // What the former lens saw is not what this one counts.
    marksInView: seen !== null && seen.source === marksOf(view).source ? seen.marks : null,
    isFar: seen?.isFar === true && seen.source === marksOf(view).source,
    isSynthetic: data.isSynthetic,
    dataDay,
    day,
    dragged,
    onDrag: setDragged,
  };
  const { Answer, Strip, hasTable } = LENS_PARTS[view.lens];
  const hasVillages =
    hasTable && area !== undefined && data.indicator !== undefined && data.lacking === undefined;
  const taking = useTakeAway();
  const selecting = useSelecting({ view, change, isJudged: data.lacking === undefined });
  const padding = usePadding(isPhone, height);
  const MapStage = useLoaded(loadMapStage);
  const right = (
    <main className="right-panel" id="panel" tabIndex={-1}>
      {showsSelection(view, selecting) ? (
        <Selected {...lens} selecting={selecting} />
      ) : (
        <RightPanel {...lens} />
      )}
    </main>
  );
  const strip = Strip === null ? null : <Strip {...lens} />;
  return (
    <div className="map-page">
      <a className="skip-link" href="#panel">
        {words.say("home.skip")}
      </a>
      <Header view={view} change={change} areaName={areaName} />
      {isPhone ? (
        <PhoneBar {...lens}>
          <TakeAwayButton taking={taking} />
        </PhoneBar>
      ) : (
        <LeftPanel {...lens} />
      )}
      <section className="map-area" aria-label={words.say("home.map")}>
        {MapStage !== undefined && (
          <MapStage
            view={view}
            change={change}
            area={data.area}
            indicator={data.indicator}
            isDemo={data.isSynthetic}
            day={day ?? ANY_DAY}
            padding={padding}
            onMarksInView={setSeen}
            selecting={selecting}
            isPhone={isPhone}
          />
        )}
        <Answer {...lens} />
        <Notices />
        <MapTools
          table={
            hasVillages ? { isShown: showsTable, onToggle: () => setShowsTable(!showsTable) } : undefined
          }
          onCopyRefused={taking.open}
        >
          {hasVillages && <SelectButton selecting={selecting} />}
          {hasVillages && <CompareLink view={view} />}
          <TakeAwayButton taking={taking} />
        </MapTools>
        <TakeAway taking={taking} lens={lens} />
        {showsTable && hasVillages && data.indicator !== undefined && (
          <Suspense fallback={null}>
            <VillagesTable
              view={view}
              change={change}
              areaName={areaName ?? ""}
              indicator={data.indicator}
              day={view.day ?? dataDay ?? ""}
              onClose={() => setShowsTable(false)}
            />
          </Suspense>
        )}
      </section>
      {isPhone ? (
        <Sheet height={height} onHeight={setHeight}>
          {right}
          {strip}
        </Sheet>
      ) : (
        <>
          {right}
          {strip}
        </>
      )}
    </div>
  );
}

/** On a phone the bars and the sheet lie over the map. */
function usePadding(isPhone: boolean, height: SheetHeight): Padding {
  return useMemo(() => {
    if (!isPhone) return { ...NO_PADDING, top: 64 };
    const bottom = height === "low" ? 150 : Math.round(window.innerHeight / 2);
    return { top: 150, right: 0, bottom, left: 0 };
  }, [isPhone, height]);
}

function useTitle(area: string, indicator: string) {
  const { say } = useWords();
  usePageTitle(say("home.title", { area, indicator }));
}

/** Escape goes back from a village, wherever the focus is, unless something nearer took it. */
function useEscape(isOpen: boolean, onEscape: () => void) {
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onEscape();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOpen, onEscape]);
}
