import { useState } from "react";
import type { Answered } from "../coverage/answer-sentence.ts";
import type { Indicator } from "../coverage/indicators.ts";
import { isAnyJudged } from "../coverage/together.ts";
import { GapList } from "../gaps/gap-list.tsx";
import { GapRows } from "../gaps/gap-rows.tsx";
import { useGapTotals } from "../gaps/gap-totals.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { basisOf } from "./asked.ts";
import type { ViewInUrl } from "./view.ts";

interface AreaGapsProps extends ViewInUrl {
  readonly within: string | null;
  readonly indicators: readonly Indicator[];
  /** What is known of the chosen question; undefined while it is on its way. */
  readonly answered: Answered | undefined;
}

/** Having no gap is good only where villages are judged. */
function NoGaps({ villages }: Pick<Answered, "villages">) {
  const { say } = useWords();
  const { unknown } = villages;
  if (villages.total === 0) return <Empty title={say("coverage.answer.notAsked")} />;
  if (!isAnyJudged({ villages }))
    return (
      <Empty title={say("gaps.nothingJudged")}>{say("gaps.nothingJudgedNext", { count: unknown })}</Empty>
    );
  return (
    <Empty title={say("gaps.none")}>
      {unknown > 0 ? say("gaps.noneUnknown", { count: unknown }) : say("gaps.noneNext")}
    </Empty>
  );
}

/** The largest gaps for the chosen question, and the way to all of them. */
export function AreaGaps(props: AreaGapsProps) {
  const { view, change, within } = props;
  const { say, nameOf } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const question = { within, indicator: view.indicator, basis: basisOf(view), asOf: view.day ?? null };
  const { shownTotals, isLoading, error, refetch } = useGapTotals(question);
  const indicator = props.indicators.find(({ id }) => id === view.indicator);
  const name = indicator === undefined ? "" : nameOf(indicator);
  const select = (village: string) => change({ village });
  return (
    <section className="panel-part panel-part-wide" aria-busy={isLoading}>
      <div className="panel-heading">
        <h3>{say(showsAll ? "gaps.allTitle" : "gaps.largest", { indicator: name })}</h3>
        {shownTotals !== undefined && shownTotals.all.totalCount > 0 && (
          <button type="button" className="link-button" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? say("ui.back") : say("gaps.all", { count: shownTotals.all.totalCount })}
          </button>
        )}
      </div>
      {error !== undefined && (
        <div className="panel-part">
          <LoadError what={say("home.gapList")} error={error} onRetry={() => refetch()} />
        </div>
      )}
      {shownTotals === undefined && error === undefined && (
        <div className="panel-part">
          <SkeletonRows rows={4} rowHeight={50} />
        </div>
      )}
      {shownTotals?.all.totalCount === 0 && props.answered !== undefined && (
        <div className="panel-part">
          <NoGaps villages={props.answered.villages} />
        </div>
      )}
      {showsAll ? (
        <GapList question={question} chosenVillage={view.village} onChoose={select} />
      ) : (
        shownTotals !== undefined && (
          <GapRows gaps={shownTotals.all.nodes} chosenVillage={view.village} onChoose={select} />
        )
      )}
    </section>
  );
}
