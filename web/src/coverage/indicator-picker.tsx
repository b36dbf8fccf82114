import "./indicator-picker.css";
import { useId } from "react";
import { useWords, type Words } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { type Indicator, sectorsOf } from "./indicators.ts";
import type { Summary } from "./summaries.ts";

interface IndicatorPickerProps {
  readonly indicators: readonly Indicator[];
  readonly chosen: string;
  /** What stands beside an indicator's name. */
  readonly figureOf: (id: string) => string;
  readonly onChoose: (id: string) => void;
}

export function IndicatorPicker(props: IndicatorPickerProps) {
  const { say, nameOf, language } = useWords();
  // A sheet that is being taken away holds a second picker.
  const group = useId();
  // One sign says a sector in Chinese; English words would not fit side by side.
  const hasShortNames = language === "zh";
  const sector = props.indicators.find((indicator) => indicator.id === props.chosen)?.sector;
  const firstOf = (each: Indicator["sector"]) =>
    props.indicators.find((indicator) => indicator.sector === each);
  return (
    <section aria-label={say("coverage.indicator")}>
      <div className="side-heading">
        <h2>{say("coverage.indicator")}</h2>
        <span>{sector !== undefined && say(`coverage.sectorNames.${sector}`)}</span>
      </div>
      <div className="sector-buttons">
        {sectorsOf(props.indicators).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === sector}
            aria-label={say(`coverage.sectorNames.${each}`)}
            title={say(`coverage.sectorNames.${each}`)}
            onClick={() => each !== sector && props.onChoose(firstOf(each)?.id ?? props.chosen)}
          >
            <SectorIcon sector={each} />
            {hasShortNames && say(`coverage.sectors.${each}`)}
          </button>
        ))}
      </div>
      <fieldset className="indicator-rows">
        <legend className="for-screen-readers">{say("coverage.indicator")}</legend>
        {props.indicators
          .filter((indicator) => indicator.sector === sector)
          .map((indicator) => (
            <label className="indicator-row" key={indicator.id}>
              <input
                type="radio"
                name={group}
                checked={indicator.id === props.chosen}
                onChange={() => props.onChoose(indicator.id)}
              />
              <span>{nameOf(indicator)}</span>
              <span>{props.figureOf(indicator.id)}</span>
            </label>
          ))}
      </fieldset>
    </section>
  );
}

/** Share covered for the coverage lens, people without for gaps; unknown is said, never 0. */
export function figureOf(words: Words, lens: "coverage" | "gaps", summary: Summary | undefined): string {
  if (summary === undefined) return "…";
  if (summary.villages.total === 0) return words.say("coverage.legend.notForThis");
  if (summary.villages.unknown === summary.villages.total) return words.say("ui.unknown");
  if (lens === "gaps") return gapFigure(words, summary.people.partial + summary.people.unmet);
  return summary.coveredShare == null ? words.say("ui.unknown") : shareText(summary.coveredShare);
}

/** Beside an English name there is room for the number alone. */
const gapFigure = (words: Words, people: number): string =>
  words.language === "en" ? words.count(people) : words.people(people);
