import type { Indicator } from "../coverage/indicators.ts";
import { useWords } from "../ui/i18n.ts";
import type { ViewInUrl } from "./view.ts";

/** Lens, question and basis of a phone, in reach of a thumb. */
export function PhoneBar({ view, change, indicators }: ViewInUrl & { indicators: readonly Indicator[] }) {
  const { say, nameOf } = useWords();
  return (
    <nav className="phone-bar" aria-label={say("home.choices")}>
      {(["coverage", "gaps"] as const).map((lens) => (
        <button key={lens} type="button" aria-pressed={lens === view.lens} onClick={() => change({ lens })}>
          {say(`${lens}.lens`)}
        </button>
      ))}
      <select
        aria-label={say("home.phoneIndicator")}
        value={view.indicator}
        onChange={(event) => change({ indicator: event.target.value })}
      >
        {indicators.map((indicator) => (
          <option key={indicator.id} value={indicator.id}>
            {nameOf(indicator)}
          </option>
        ))}
      </select>
      <select
        aria-label={say("coverage.basis.title")}
        value={view.basis}
        onChange={(event) => change({ basis: event.target.value === "reported" ? "reported" : "computed" })}
      >
        <option value="computed">{say("coverage.basis.computed")}</option>
        <option value="reported">{say("coverage.basis.reported")}</option>
      </select>
    </nav>
  );
}
