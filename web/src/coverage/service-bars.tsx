import "./service-bars.css";
import { useWords } from "../ui/i18n.ts";
import { SectorIcon } from "../ui/sector-icon.tsx";
import { figureOf } from "./indicator-picker.tsx";
import type { Indicator } from "./indicators.ts";
import type { Count, Summary } from "./summaries.ts";

const PARTS = ["met", "partial", "unmet", "unknown"] as const;

/** People met, partly met, unmet and unknown as one bar; villages where nobody is counted. */
export function StackedBar({ count }: { count: Count }) {
  return (
    <span className="stacked-bar" aria-hidden="true">
      {PARTS.filter((part) => count[part] > 0).map((part) => (
        <i key={part} className={`part-${part}`} style={{ flexGrow: count[part], flexBasis: 0 }} />
      ))}
    </span>
  );
}

interface ServiceBarsProps {
  readonly indicators: readonly Indicator[];
  readonly summaries: Readonly<Record<string, Summary>> | undefined;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export function ServiceBars(props: ServiceBarsProps) {
  const { say } = useWords();
  return (
    <section className="panel-part panel-part-wide">
      <div className="panel-heading">
        <h3>{say("coverage.services.people")}</h3>
        <span>{say("coverage.services.key")}</span>
      </div>
      <div className="service-bars">
        {props.indicators.map((indicator) => (
          <ServiceBar
            key={indicator.id}
            indicator={indicator}
            summary={props.summaries?.[indicator.id]}
            isChosen={indicator.id === props.chosen}
            onChoose={() => props.onChoose(indicator.id)}
          />
        ))}
      </div>
    </section>
  );
}

interface ServiceBarProps {
  readonly indicator: Indicator;
  readonly summary: Summary | undefined;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ServiceBar({ indicator, summary, isChosen, onChoose }: ServiceBarProps) {
  const words = useWords();
  const { say, nameOf } = words;
  const people = summary?.people;
  const hint =
    people === undefined
      ? nameOf(indicator)
      : say("coverage.services.bar", {
          name: nameOf(indicator),
          met: people.met,
          partial: people.partial,
          unmet: people.unmet,
          unknown: people.unknown,
        });
  return (
    <button type="button" className="service-bar" aria-pressed={isChosen} title={hint} onClick={onChoose}>
      <SectorIcon sector={indicator.sector} />
      <span>{nameOf(indicator)}</span>
      {summary === undefined ? (
        <span className="skeleton" style={{ height: 8 }} />
      ) : (
        <StackedBar count={summary.people.total > 0 ? summary.people : summary.villages} />
      )}
      <span className="service-bar-share">{figureOf(words, "coverage", summary)}</span>
    </button>
  );
}
