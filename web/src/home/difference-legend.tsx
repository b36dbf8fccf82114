import "../coverage/difference.css";
import { useMemo } from "react";
import { claimedShare } from "../coverage/claimed-share.ts";
import { countDifferences } from "../coverage/difference.ts";
import { DifferenceMark } from "../coverage/difference-mark.tsx";
import { totalsOf, useDifference } from "../coverage/difference-totals.ts";
import { CLAIMED_CLASSES, claimedColour, DIFFERENCE_COLOUR } from "../map/palette.ts";
import { DIFFERENCE_CLASSES, dayNumber } from "../map/view-state.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { Legend, type LegendClass } from "../ui/legend.tsx";
import { LegendLines } from "./class-legend.tsx";
import type { LensProps } from "./lens.ts";

/** Villages and residents by what the two bases say together; a click filters. */
export function DifferenceLegend(props: LensProps) {
  return props.view.area === undefined ? <CountiesLegend {...props} /> : <VillagesLegend {...props} />;
}

function VillagesLegend(props: LensProps) {
  const words = useWords();
  const { view, change } = props;
  return (
    <div className="difference-legend">
      <Legend
        title={words.say("coverage.legend.title")}
        note={words.say(props.isFar ? "coverage.legend.tooFar" : "coverage.legend.inView")}
        classes={useClasses(props, words)}
        headings={{
          places: words.say("coverage.legend.villages"),
          people: words.say("coverage.legend.people"),
        }}
        shown={view.show?.split(",")}
        onShow={(keys) => change({ show: keys?.join(",") })}
        isLoading={props.marksInView === null}
        isUncounted={props.isFar}
      />
      <LegendLines isGaps={false} />
    </div>
  );
}

function useClasses({ marksInView, day }: LensProps, words: Words): LegendClass[] {
  return useMemo(() => {
    const villages = day === undefined ? [] : (marksInView ?? []);
    const counts = countDifferences(villages, day === undefined ? 0 : dayNumber(day));
    return DIFFERENCE_CLASSES.map((each) => ({
      key: each,
      label: words.say(`coverage.difference.class.${each}`),
      mark: <DifferenceMark of={each} />,
      colour: each === "undecided" ? "var(--hatch)" : DIFFERENCE_COLOUR[each],
      places: counts[each].villages,
      people: counts[each].people,
      isLoud: each === "claimed" && counts[each].villages > 0,
    }));
  }, [marksInView, day, words]);
}

/** What the shading of all China means here: the share of comparable villages claimed but not evidenced. */
function CountiesLegend({ view }: LensProps) {
  const { say } = useWords();
  const { counties = [] } = useDifference({
    area: undefined,
    indicator: view.indicator,
    asOf: view.day ?? null,
  });
  const colours = counties.map(({ agreement }) => claimedColour(claimedShare(totalsOf(agreement))));
  const rows = [
    ...CLAIMED_CLASSES.map(({ colour }, place) => ({ colour, ground: colour, label: shareLabel(place) })),
    {
      colour: claimedColour(null),
      ground: "var(--hatch)",
      label: say("coverage.difference.class.undecided"),
    },
  ];
  return (
    <section aria-label={say("coverage.legend.title")}>
      <div className="side-heading">
        <h2>{say("coverage.legend.title")}</h2>
      </div>
      <p className="legend-note">{say("coverage.difference.shareTitle")}</p>
      <table className="legend-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{say("coverage.legend.counties")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ colour, ground, label }) => {
            const places = colours.filter((each) => each === colour).length;
            return (
              <tr key={colour} className={places === 0 ? "legend-row-none" : ""}>
                <td>
                  <span className="share-sample" style={{ background: ground }} />
                  {label}
                </td>
                <td>{places}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** "5 – 10 %"; the class above none, and none. */
function shareLabel(place: number): string {
  const from = CLAIMED_CLASSES[place]?.atLeastPercent ?? 0;
  const above = CLAIMED_CLASSES[place - 1]?.atLeastPercent;
  if (above === undefined) return `≥ ${from} %`;
  if (from === 0) return "0 %";
  return from < 1 ? `< ${above} %` : `${from} – ${above} %`;
}
