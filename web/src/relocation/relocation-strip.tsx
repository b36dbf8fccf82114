import { useMemo } from "react";
import { TimeStrip } from "../coverage/time-strip.tsx";
import { type ChangeView, dayNumber, dayText, type ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { daysShown, shareSeries } from "./moves.ts";
import { useSites } from "./sites.ts";

interface StripProps {
  readonly view: ViewState;
  readonly change: ChangeView;
  readonly dataDay: string | undefined;
  readonly day: string | undefined;
  readonly onDrag: (day: string | null) => void;
}

/** The share of people who have moved, over the days that are known; a drag asks for nothing. */
export function RelocationStrip({ view, change, dataDay, day, onDrag }: StripProps) {
  const { say } = useWords();
  const { sites, isLoading } = useSites(view.area);
  const shown = useMemo(() => {
    if (sites === undefined || dataDay === undefined) return null;
    const { from, to } = daysShown(sites, dataDay);
    return { series: shareSeries(sites, dataDay), range: { from: dayNumber(from), to: dayNumber(to) } };
  }, [sites, dataDay]);
  if (view.area === undefined || sites?.length === 0) return null;
  if (shown === null || dataDay === undefined || day === undefined)
    return <section className="strip-area" aria-label={say("home.strip")} aria-busy={isLoading} />;

  function commit(chosen: number) {
    onDrag(null);
    const text = dayText(chosen);
    change({ day: text === dataDay ? undefined : text }, true);
  }

  return (
    <section className="strip-area" aria-label={say("home.strip")}>
      <TimeStrip
        series={shown.series}
        dataDay={dayNumber(dataDay)}
        range={shown.range}
        value={Math.min(Math.max(dayNumber(day), shown.range.from), shown.range.to)}
        what={say("relocation.strip.what")}
        onScrub={(chosen) => onDrag(dayText(chosen))}
        onCommit={commit}
      />
    </section>
  );
}
