import { Link } from "@tanstack/react-router";
import type { Indicator } from "../coverage/indicators.ts";
import type { ViewInUrl } from "../home/view.ts";
import { useWords } from "../ui/i18n.ts";
import { type Comparison, swapped } from "./comparison.ts";

interface CompareControlsProps extends ViewInUrl {
  readonly indicators: readonly Indicator[];
  readonly comparison: Comparison;
  readonly dataDay: string | undefined;
  readonly onKind: (of: Comparison["of"]) => void;
}

const KINDS = ["days", "areas"] as const;

/** What is compared, by which question and on which basis. */
export function CompareControls(props: CompareControlsProps) {
  const { say, nameOf } = useWords();
  const { view, change, comparison } = props;
  return (
    <div className="compare-controls">
      <fieldset className="compare-kinds" aria-label={say("compare.kind")}>
        {KINDS.map((of) => (
          <button
            key={of}
            type="button"
            className="compare-kind"
            aria-pressed={of === comparison.of}
            onClick={() => of !== comparison.of && props.onKind(of)}
          >
            {say(`compare.${of}`)}
          </button>
        ))}
      </fieldset>
      <label>
        {say("coverage.indicator")}
        <select value={view.indicator} onChange={(event) => change({ indicator: event.target.value })}>
          {props.indicators.map((indicator) => (
            <option key={indicator.id} value={indicator.id}>
              {nameOf(indicator)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("coverage.basis.title")}
        <select
          value={view.basis}
          onChange={(event) => change({ basis: event.target.value === "reported" ? "reported" : "computed" })}
        >
          <option value="computed">{say("coverage.basis.computed")}</option>
          <option value="reported">{say("coverage.basis.reported")}</option>
        </select>
      </label>
      <button
        type="button"
        className="compare-swap"
        disabled={comparison.right.area === undefined}
        onClick={() => change(swapped(comparison, props.dataDay))}
      >
        {say("compare.swap")}
      </button>
      <Link to="/" className="link-button" search={{ ...view, with: undefined }}>
        {say("compare.toMap")}
      </Link>
    </div>
  );
}
