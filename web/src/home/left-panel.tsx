import "./left-panel.css";
import { figureOf, IndicatorPicker } from "../coverage/indicator-picker.tsx";
import type { Indicator } from "../coverage/indicators.ts";
import type { Summary } from "../coverage/summaries.ts";
import type { MapVillage } from "../map/map-village.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { ClassLegend } from "./class-legend.tsx";
import { ShareLegend } from "./share-legend.tsx";
import type { ViewInUrl } from "./view.ts";

export interface LeftPanelProps extends ViewInUrl {
  readonly indicators: readonly Indicator[];
  readonly summaries: Readonly<Record<string, Summary>> | undefined;
  /** Null until the map has come to rest for the first time. */
  readonly villagesInView: readonly MapVillage[] | null;
  /** The day on screen, while dragging, too. */
  readonly day: string | undefined;
}

export function LeftPanel(props: LeftPanelProps) {
  const words = useWords();
  const { view, change } = props;
  const figure = (id: string) =>
    view.area === undefined && view.lens === "gaps" ? "" : figureOf(words, view.lens, props.summaries?.[id]);
  return (
    <nav className="left-panel" aria-label={words.say("home.choices")}>
      <LensButtons view={view} change={change} />
      <IndicatorPicker
        indicators={props.indicators}
        chosen={view.indicator}
        figureOf={view.area === undefined ? () => "" : figure}
        onChoose={(indicator) => change({ indicator })}
      />
      <BasisButtons view={view} change={change} />
      <div className="left-legend">
        {view.area === undefined ? <ShareLegend view={view} /> : <ClassLegend {...props} />}
      </div>
    </nav>
  );
}

const LENSES = ["coverage", "gaps"] as const;

function LensButtons({ view, change }: ViewInUrl) {
  const { say } = useWords();
  return (
    <section aria-label={say("home.lens")}>
      <div className="side-heading">
        <h2>{say("home.lens")}</h2>
      </div>
      <div className="lens-buttons">
        {LENSES.map((lens) => (
          <button key={lens} type="button" aria-pressed={lens === view.lens} onClick={() => change({ lens })}>
            <Glyph name={lens} />
            {say(`${lens}.lens`)}
          </button>
        ))}
      </div>
    </section>
  );
}

const BASES = ["computed", "reported"] as const;

function BasisButtons({ view, change }: ViewInUrl) {
  const { say } = useWords();
  return (
    <section aria-label={say("coverage.basis.title")}>
      <div className="side-heading">
        <h2>{say("coverage.basis.title")}</h2>
      </div>
      <div className="basis-buttons">
        {BASES.map((basis) => (
          <button
            key={basis}
            type="button"
            aria-pressed={basis === view.basis}
            onClick={() => change({ basis })}
          >
            {say(`coverage.basis.${basis}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
