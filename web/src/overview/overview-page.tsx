import "./overview.css";
import "./overview-table.css";
import "./overview-print.css";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import type { OverviewBy } from "../api/generated/graphql.ts";
import { type Indicator, useIndicators } from "../coverage/indicators.ts";
import type { AreaShown } from "../home/area-facts.ts";
import { AreaPage, type AreaPageShown } from "../home/area-page.tsx";
import { NothingEntered } from "../home/nothing-entered.tsx";
import { changedView } from "../home/url-state.ts";
import type { ViewState } from "../map/view-state.ts";
import { fileName, saveFile } from "../takeaway/download.ts";
import { type TableForm, tableFile } from "../takeaway/table-file.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { OverviewControls } from "./overview-controls.tsx";
import { overviewCsv } from "./overview-csv.ts";
import { type OverviewRow, rowsOf, useOverview } from "./overview-query.ts";
import { OverviewTable } from "./overview-table.tsx";
import { isShown, sorted, toldBy } from "./shown-rows.ts";

/** The overview (一览表): places by all service questions, in one request; the map's twin for eyes and ears. */
export default function OverviewPage() {
  const { say } = useWords();
  return <AreaPage title={say("overview.title")}>{(shown) => <Overview {...shown} />}</AreaPage>;
}

const KINDS = { counties: "COUNTY", townships: "TOWNSHIP", villages: "VILLAGE" } as const;
type Rows = keyof typeof KINDS;

/** What the rows can be: of a county its townships or villages, of a township its villages, else counties. */
export function rowsFor(level: AreaShown["level"] | undefined): readonly Rows[] {
  if (level === "COUNTY") return ["townships", "villages"];
  return level === "TOWNSHIP" ? ["villages"] : ["counties"];
}

function Overview({ view, change, area, areaName }: AreaPageShown) {
  const words = useWords();
  const { say } = words;
  const isAreaKnown = view.area === undefined || area !== undefined;
  const choices = rowsFor(area?.level);
  const rows = choices.find((each) => each === view.rows) ?? choices[0] ?? "counties";
  const by: OverviewBy | undefined = isAreaKnown ? KINDS[rows] : undefined;
  const { indicators, error: indicatorsError, refetch: refetchIndicators } = useIndicators(view.area);
  const { answer, error, refetch, isLoading } = useOverview(view, by);
  const all = useMemo(() => (answer === undefined ? undefined : rowsOf(answer)), [answer]);
  const told = toldBy(view);
  const shown = useMemo(
    () =>
      sorted(
        (all ?? []).filter((row) => isShown(row, view)),
        view.sort,
        told,
      ),
    [all, view, told],
  );
  const open = useOpenOnMap();
  const take = async (form: TableForm) => {
    const table = overviewCsv(words, shown, { told, basis: view.basis, indicators });
    const name = fileName([areaName, say("overview.title"), shown[0]?.place.asOf], form);
    saveFile(await tableFile(table, form), name);
  };
  const failed = error ?? indicatorsError;
  const retry = () => void Promise.all([refetch(), refetchIndicators()]);
  return (
    <section className="overview" aria-label={say("overview.title")} aria-busy={isLoading}>
      <OverviewControls
        view={view}
        change={change}
        areaName={areaName}
        choices={choices}
        rows={rows}
        indicator={indicators.find(({ id }) => id === view.indicator)}
        all={all}
        shownCount={shown.length}
        onTake={take}
      />
      {failed !== undefined && <LoadError what={say("overview.failed")} error={failed} onRetry={retry} />}
      {all === undefined && failed === undefined && <SkeletonRows rows={14} rowHeight={40} />}
      {all !== undefined && shown.length === 0 && <Nothing view={view} all={all} areaName={areaName} />}
      {shown.length > 0 && indicators.length > 0 && (
        <OverviewTable
          view={view}
          change={change}
          areaName={areaName}
          indicators={indicators}
          kind={rows}
          shown={shown}
          onOpen={(row, indicator) => open(view, row, indicator)}
        />
      )}
      {all?.some(({ place }) => place.synthetic) === true && (
        <p className="overview-footer">{say("overview.simulated")}</p>
      )}
    </section>
  );
}

/** The map with the row's place on it, for the question of the column. */
function useOpenOnMap() {
  const navigate = useNavigate();
  return (view: ViewState, { place }: OverviewRow, indicator: Indicator | undefined) => {
    const where =
      place.kind === "VILLAGE" ? { village: place.code, camera: undefined } : { area: place.code };
    const what = indicator === undefined ? {} : { indicator: indicator.id };
    void navigate({ to: "/", search: changedView(view, { ...where, ...what }) });
  };
}

function Nothing(props: { view: ViewState; all: readonly OverviewRow[]; areaName: string }) {
  const { view, all } = props;
  const { say } = useWords();
  const isFiltered = view.poor !== undefined || view.show !== undefined;
  const isEmpty = all.length === 0 && !isFiltered;
  if (isEmpty && view.area === undefined) return <NothingEntered />;
  return (
    <Empty title={isEmpty ? say("home.noData", { area: props.areaName }) : say("overview.none")}>
      {say(isEmpty ? "overview.noneAtAll" : "overview.noneFiltered")}
    </Empty>
  );
}
