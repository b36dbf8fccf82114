import "./panel.css";
import type { Indicator } from "../coverage/indicators.ts";
import { ServiceBars } from "../coverage/service-bars.tsx";
import type { Summary } from "../coverage/summaries.ts";
import { Hint } from "../ui/hint.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { SimulatedMark } from "../ui/states.tsx";
import { type AreaFact, type AreaShown, pathOf } from "./area-facts.ts";
import { AreaGaps } from "./area-gaps.tsx";
import { dayWords } from "./day-words.ts";
import { Former } from "./former.tsx";
import { type KeyFigure, KeyFigures } from "./key-figures.tsx";
import type { ViewInUrl } from "./view.ts";

export interface AreaPanelProps extends ViewInUrl {
  readonly area: AreaShown;
  readonly facts: readonly AreaFact[];
  readonly indicators: readonly Indicator[];
  readonly summaries: Readonly<Record<string, Summary>> | undefined;
}

/** A province, prefecture, county or township: who lives there, what is met, and where most are left out. */
export function AreaPanel(props: AreaPanelProps) {
  const words = useWords();
  const { area, view, change } = props;
  const { say, nameOf, language } = words;
  const summary = props.summaries?.[view.indicator];
  const day = dayWords(words, { summary, day: view.day, dataAsOf: area.dataAsOf });
  return (
    <section className="panel" aria-label={say("home.areaPanel")}>
      <header className="panel-head">
        <h2>
          {nameOf(area)}{" "}
          <small>
            {language === "en" && area.nameEn != null ? `${area.name} ` : ""}
            {area.code}
          </small>{" "}
          {summary?.synthetic === true && <SimulatedMark />}
        </h2>
        <p>{[...pathOf(area).map(nameOf), day].filter((part) => part !== "").join(" · ")}</p>
        <Former successions={area.successions} />
      </header>
      <KeyFigures figures={figuresOf(words, area)} />
      <ReportedVillages facts={props.facts} today={area.villageCount} />
      <ServiceBars
        indicators={props.indicators}
        summaries={props.summaries}
        chosen={view.indicator}
        onChoose={(indicator) => change({ indicator })}
      />
      <AreaGaps {...props} within={area.code} answered={summary} />
    </section>
  );
}

function figuresOf({ say, count }: Words, area: AreaShown): KeyFigure[] {
  const inside: KeyFigure[] =
    area.level === "TOWNSHIP"
      ? []
      : [
          {
            name: say(area.level === "COUNTY" ? "home.townships" : "home.prefectures"),
            value: count(area.children.length),
          },
        ];
  return [
    ...inside,
    { name: say("home.villages"), value: count(area.villageCount) },
    {
      name: say("home.people"),
      value: count(area.population),
      ...(area.population == null ? { tone: "unknown" as const } : {}),
    },
  ];
}

/** Reports count by other divisions than today's: both figures stand, the report's with its words. */
function ReportedVillages({ facts, today }: { facts: readonly AreaFact[]; today: number }) {
  const { say } = useWords();
  const fact = facts.find(({ value }) => Number(value) !== today);
  if (fact === undefined) return null;
  const quote = `“${fact.quote}” ${fact.document}`;
  return (
    <p className="panel-fact">
      <Hint text={quote}>{say("home.reportedVillages", { reported: fact.value, today })}</Hint>
    </p>
  );
}
