import { useMemo } from "react";
import { countCoverage } from "../coverage/class-counts.ts";
import { countGaps } from "../gaps/gap-counts.ts";
import { bubbleRadius } from "../gaps/gap-layer.ts";
import { closingColour, GAP_COLOUR, STATUS_COLOUR } from "../map/palette.ts";
import { COVERAGE_CLASSES, dayNumber, type GapClass, oneBasis } from "../map/view-state.ts";
import { ClassMark, type ClassName, HollowMark } from "../ui/class-mark.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { Legend, type LegendClass } from "../ui/legend.tsx";
import type { LensProps } from "./lens.ts";

/** Villages and people of each class for what is in view, on the day on screen; a click filters. */
export function ClassLegend(props: LensProps) {
  const words = useWords();
  const { view, change } = props;
  const classes = useClasses(props, words);
  return (
    <>
      <Legend
        title={words.say("coverage.legend.title")}
        note={words.say(props.isFar ? "coverage.legend.tooFar" : "coverage.legend.inView")}
        classes={classes}
        headings={{
          places: words.say("coverage.legend.villages"),
          people: words.say(view.lens === "gaps" ? "coverage.legend.without" : "coverage.legend.people"),
        }}
        shown={view.show?.split(",")}
        onShow={(keys) => change({ show: keys?.join(",") })}
        isLoading={props.marksInView === null}
        isUncounted={props.isFar}
      />
      {view.lens === "gaps" ? <BubbleSizes /> : null}
      <LegendLines isGaps={view.lens === "gaps"} />
    </>
  );
}

function useClasses({ view, marksInView, day, data }: LensProps, words: Words): LegendClass[] {
  const judged = data.indicators.find(({ id }) => id === view.indicator);
  // Judged at the seat or for the village as a whole, an answer is never partial.
  const cannotBePartial = judged?.judgedFor === "VILLAGE";
  return useMemo(() => {
    const onDay = day === undefined ? 0 : dayNumber(day);
    const villages = day === undefined ? [] : (marksInView ?? []);
    if (view.lens === "gaps") {
      const year = day === undefined ? 0 : Number(day.slice(0, 4));
      return countGaps(villages, onDay, oneBasis(view.basis)).map((count) => ({
        ...gapLook(words, count.of, year),
        key: count.of,
        places: count.villages,
        people: count.peopleWithout,
        isLoud: count.of === "orphan" && count.villages > 0,
      }));
    }
    const counts = countCoverage(villages, onDay, oneBasis(view.basis));
    return COVERAGE_CLASSES.map((each) => ({
      key: each,
      label: words.say(`coverage.status.${each.toUpperCase()}`),
      mark: <ClassMark of={each} />,
      colour: each === "unknown" ? "var(--hatch)" : STATUS_COLOUR[each],
      places: counts[each].villages,
      people: counts[each].people,
      isLoud: each === "unmet" && counts[each].villages > 0,
      ...(each === "partial" && cannotBePartial
        ? { notForThis: words.say("coverage.legend.notForThis") }
        : {}),
    }));
  }, [view.lens, view.basis, marksInView, day, words, cannotBePartial]);
}

function gapLook(words: Words, of: GapClass, year: number): Pick<LegendClass, "label" | "mark" | "colour"> {
  if (of === "orphan" || of === "stalled") {
    return {
      label: words.say(`gaps.outlook.${of.toUpperCase()}`),
      mark: <ClassMark of={of} />,
      colour: GAP_COLOUR[of],
    };
  }
  const closing = Number(of.slice("closing-".length));
  const colour = closingColour(closing - year);
  const mark = <ClassMark of={"closing" satisfies ClassName} fill={colour} />;
  return { label: words.say("gaps.closingIn", { year: closing }), mark, colour };
}

const SAMPLES = [2000, 800, 200] as const;

function BubbleSizes() {
  const { say } = useWords();
  const radii = SAMPLES.map(bubbleRadius);
  const height = 2 * Math.max(...radii) + 2;
  return (
    <div className="bubble-sizes">
      <svg
        width={radii.reduce((sum, r) => sum + 2 * r + 4, 2)}
        height={height}
        aria-hidden="true"
        focusable="false"
      >
        {radii.map((radius, place) => (
          <circle
            key={radius}
            cx={radii.slice(0, place).reduce((sum, r) => sum + 2 * r + 4, radius + 1)}
            cy={height - radius - 1}
            r={radius}
            fill="none"
            stroke="#7d858e"
          />
        ))}
      </svg>
      <span>
        {say("gaps.bubbleSizes", { sizes: SAMPLES.map((size) => size.toLocaleString("en-US")).join(" · ") })}
        <br />
        {say("gaps.bubble")}
      </span>
    </div>
  );
}

export function LegendLines({ isGaps }: { isGaps: boolean }) {
  const { say } = useWords();
  return (
    <ul className="legend-lines">
      <li>
        <i className="line-sample" />
        {say("coverage.legend.roadHardened")}
      </li>
      <li>
        <i className="line-sample line-sample-loose" />
        {say("coverage.legend.roadOther")}
      </li>
      <li>
        <i className="line-sample line-sample-outline" />
        {say("coverage.legend.dashed")}
      </li>
      <li>
        <HollowMark />
        {say("coverage.legend.hollow")}
      </li>
      {isGaps && <li>{say("gaps.noGap")}</li>}
    </ul>
  );
}
