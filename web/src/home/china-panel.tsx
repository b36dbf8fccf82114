import "./panel.css";
import { useQuery } from "@apollo/client/react";
import { graphql } from "../api/generated/gql.ts";
import { type CountyWithData, useCountiesWithData } from "../coverage/counties-with-data.ts";
import type { Indicator } from "../coverage/indicators.ts";
import { isAnyJudged, together } from "../coverage/together.ts";
import type { OutlookTotals } from "../gaps/gap-sentence.ts";
import { useGapTotals } from "../gaps/gap-totals.ts";
import { shareColour } from "../map/palette.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { LoadError, SimulatedMark, SkeletonRows } from "../ui/states.tsx";
import { AreaGaps } from "./area-gaps.tsx";
import { basisOf } from "./asked.ts";
import { HeatTable } from "./heat-table.tsx";
import { type KeyFigure, KeyFigures } from "./key-figures.tsx";
import type { ViewInUrl } from "./view.ts";

const VillageTotal = graphql(`
  query VillageTotal { villages(first: 1) { totalCount } }
`);

/** All of China: the counties that have data, those with most people left out first. */
export function ChinaPanel(props: ViewInUrl & { indicators: readonly Indicator[] }) {
  const words = useWords();
  const { say, count, nameOf } = words;
  const { view, change, indicators } = props;
  const asked = { indicator: view.indicator, basis: basisOf(view), asOf: view.day ?? null };
  const { counties, total, error, refetch } = useCountiesWithData(asked);
  const { shownTotals } = useGapTotals({ within: null, ...asked });
  const villages = useQuery(VillageTotal).data?.villages.totalCount;
  const answered = together(counties);
  const indicator = indicators.find(({ id }) => id === view.indicator);
  return (
    <section className="panel" aria-label={say("home.areaPanel")}>
      <header className="panel-head">
        <h2>{say("home.china")}</h2>
        <p className="panel-meta">
          <span>
            {total === undefined ? say("ui.loading") : say("home.countiesWithData", { count: total })}
          </span>
          {counties.some(({ coverage }) => coverage.synthetic) && <SimulatedMark />}
        </p>
      </header>
      <KeyFigures
        figures={[
          { name: say("home.villages"), value: villages === undefined ? "…" : count(villages) },
          ...gapFigures(words, total === undefined || isAnyJudged(answered) ? shownTotals : null),
        ]}
      />
      {error !== undefined && (
        <div className="panel-part">
          <LoadError what={say("home.counties")} error={error} onRetry={() => refetch()} />
        </div>
      )}
      <div className="panel-heading">
        <h3>{indicator === undefined ? "…" : nameOf(indicator)}</h3>
        <span>{say("home.mostFirst")}</span>
      </div>
      {total === undefined && error === undefined && (
        <div className="panel-part">
          <SkeletonRows rows={5} rowHeight={44} />
        </div>
      )}
      <table className="county-rows">
        <thead className="for-screen-readers">
          <tr>
            <th scope="col">{say("home.area")}</th>
            <th scope="col">{say("coverage.legend.shareTitle")}</th>
            <th scope="col">{say("coverage.legend.shareTitle")}</th>
            <th scope="col">{say("home.without")}</th>
          </tr>
        </thead>
        <tbody>
          {counties.map((county) => (
            <CountyRow key={county.code} county={county} onOpen={() => change({ area: county.code })} />
          ))}
        </tbody>
      </table>
      <HeatTable
        view={view}
        indicators={indicators}
        counties={counties}
        onOpen={(area) => change({ area })}
      />
      <AreaGaps view={view} change={change} within={null} indicators={indicators} answered={answered} />
    </section>
  );
}

/** Null where no village is judged: then there is no gap to count, which is not the same as none. */
function gapFigures({ say, count }: Words, totals: OutlookTotals | undefined | null): KeyFigure[] {
  const names = [say("home.withoutVillages"), say("home.without")] as const;
  if (totals === null) return names.map((name) => ({ name, value: say("ui.unknown"), tone: "unknown" }));
  return [
    { name: names[0], value: totals === undefined ? "…" : count(totals.all.totalCount) },
    { name: names[1], value: totals === undefined ? "…" : count(totals.all.peopleWithout), tone: "loud" },
  ];
}

function CountyRow({ county, onOpen }: { county: CountyWithData; onOpen: () => void }) {
  const { say, count, nameOf } = useWords();
  const { coveredShare, people } = county.coverage;
  const province = county.parent?.parent ?? county.parent;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="plain-button" onClick={onOpen}>
          <b>{nameOf(county)}</b>
          <small>{province == null ? "" : nameOf(province)}</small>
        </button>
      </th>
      <td>
        <span className="share-bar" aria-hidden="true">
          {coveredShare != null && (
            <i style={{ width: `${coveredShare * 100}%`, background: shareColour(coveredShare) }} />
          )}
        </span>
      </td>
      <td>
        <b>{coveredShare == null ? say("ui.unknown") : shareText(coveredShare)}</b>
      </td>
      <td>{coveredShare == null ? "–" : count(people.unmet)}</td>
    </tr>
  );
}
