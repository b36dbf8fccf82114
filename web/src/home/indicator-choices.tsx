import { figureOf, IndicatorPicker } from "../coverage/indicator-picker.tsx";
import { BASES } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { ClassLegend } from "./class-legend.tsx";
import { DifferenceLegend } from "./difference-legend.tsx";
import type { LensProps } from "./lens.ts";
import { ShareLegend } from "./share-legend.tsx";
import type { ViewInUrl } from "./view.ts";

/** Question, basis and legend of the lenses that answer a service question. */
export function IndicatorChoices(props: LensProps) {
  const words = useWords();
  const { view, change, data } = props;
  const hasFigures = view.area !== undefined && data.area !== null && data.lacking === undefined;
  const figure = (id: string) =>
    view.basis === "difference"
      ? ""
      : figureOf(words, view.lens === "gaps" ? "gaps" : "coverage", data.summaries?.[id]);
  return (
    <>
      <IndicatorPicker
        indicators={data.indicators}
        chosen={view.indicator}
        figureOf={hasFigures ? figure : () => ""}
        onChoose={(indicator) => change({ indicator })}
      />
      <BasisButtons view={view} change={change} />
      <div className="left-legend">
        <LegendOf {...props} />
      </div>
    </>
  );
}

function LegendOf(props: LensProps) {
  const { view } = props;
  if (view.basis === "difference") return <DifferenceLegend {...props} />;
  return view.area === undefined ? <ShareLegend view={view} /> : <ClassLegend {...props} />;
}

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
