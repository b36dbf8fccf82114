import { useMemo } from "react";
import { phrase } from "../coverage/threshold.ts";
import { TimeStrip } from "../coverage/time-strip.tsx";
import { dayNumber, dayText, oneBasis } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { LoadError } from "../ui/states.tsx";
import type { LensProps } from "./lens.ts";
import { useSeries } from "./series.ts";

const NOTHING = [] as const;

/** The years of the area and the day within them. A drag changes only this page; letting go changes the URL. */
export function IndicatorStrip({ view, change, data, dataDay, dragged, onDrag }: LensProps) {
  const words = useWords();
  const { series, range, isLoading, error, refetch } = useSeries(view.area, view.indicator, dataDay);
  const days = useMemo(
    () => ({ from: dayNumber(range.from), to: dayNumber(range.to) }),
    [range.from, range.to],
  );
  if (view.area === undefined || data.area === null || data.lacking !== undefined) return null;
  if (dataDay === undefined) return <section className="strip-area" aria-label={words.say("home.strip")} />;
  const isReported = view.basis === "reported";
  const shown = isReported ? series?.reported : series?.computed;
  const day = dragged ?? view.day ?? dataDay;
  const indicator = data.indicator;
  const name =
    indicator === undefined
      ? ""
      : words.say("coverage.peopleWith", {
          with: phrase(words, "with", indicator),
          name: words.nameOf(indicator),
        });

  function commit(chosen: number) {
    onDrag(null);
    const text = dayText(chosen);
    change({ day: text === dataDay ? undefined : text }, true);
  }

  return (
    <section className="strip-area" aria-label={words.say("home.strip")}>
      {error === undefined ? (
        <TimeStrip
          series={shown ?? NOTHING}
          reported={isReported ? NOTHING : (series?.reported ?? NOTHING)}
          openings={series?.openings[oneBasis(view.basis)] ?? NOTHING}
          dataDay={dayNumber(dataDay)}
          range={days}
          value={dayNumber(day)}
          exactShare={dragged === null ? data.summary?.coveredShare : undefined}
          what={name}
          isLoading={isLoading}
          onScrub={(chosen) => onDrag(dayText(chosen))}
          onCommit={commit}
        />
      ) : (
        <div className="panel-part">
          <LoadError what={words.say("home.series")} error={error} onRetry={() => refetch()} />
        </div>
      )}
    </section>
  );
}
