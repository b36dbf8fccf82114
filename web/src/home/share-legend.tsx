import { useCountiesWithData } from "../coverage/counties-with-data.ts";
import { SHARE_CLASSES, shareColour } from "../map/palette.ts";
import type { ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { basisOf } from "./asked.ts";

/** Counties by share of people covered: what the shading of all China means. */
export function ShareLegend({ view }: { view: ViewState }) {
  const { say, count } = useWords();
  const { counties } = useCountiesWithData({
    indicator: view.indicator,
    basis: basisOf(view),
    asOf: view.day ?? null,
  });
  const rows = SHARE_CLASSES.map((each, place) => {
    const inClass = counties.filter(
      ({ coverage }) => coverage.coveredShare != null && shareColour(coverage.coveredShare) === each.colour,
    );
    return { ...each, label: shareLabel(place), inClass };
  });
  const unknown = counties.filter(({ coverage }) => coverage.coveredShare == null);
  return (
    <section aria-label={say("coverage.legend.title")}>
      <div className="side-heading">
        <h2>{say("coverage.legend.title")}</h2>
        <span>{say("coverage.legend.shareTitle")}</span>
      </div>
      <table className="legend-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{say("coverage.legend.counties")}</th>
            <th scope="col">{say("coverage.legend.without")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ colour, label, inClass }) => (
            <tr key={colour} className={inClass.length === 0 ? "legend-row-none" : ""}>
              <td>
                <span className="share-sample" style={{ background: colour }} />
                {label}
              </td>
              <td>{inClass.length}</td>
              <td>
                {inClass.length === 0
                  ? "–"
                  : count(inClass.reduce((sum, { coverage }) => sum + coverage.people.unmet, 0))}
              </td>
            </tr>
          ))}
          <tr className={unknown.length === 0 ? "legend-row-none" : ""}>
            <td>
              <span className="share-sample" style={{ background: "var(--hatch)" }} />
              {say("ui.unknown")}
            </td>
            <td>{unknown.length}</td>
            <td>–</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function shareLabel(place: number): string {
  const from = SHARE_CLASSES[place]?.atLeastPercent ?? 0;
  const above = SHARE_CLASSES[place - 1]?.atLeastPercent;
  if (above === undefined) return `≥ ${from} %`;
  return from === 0 ? `< ${above} %` : `${from} – ${above} %`;
}
