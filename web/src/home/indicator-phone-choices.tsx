import { BASES } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import type { LensProps } from "./lens.ts";

/** Question and basis on a phone. */
export function IndicatorPhoneChoices({ view, change, data }: LensProps) {
  const { say, nameOf } = useWords();
  return (
    <>
      <select
        aria-label={say("home.phoneIndicator")}
        value={view.indicator}
        onChange={(event) => change({ indicator: event.target.value })}
      >
        {data.indicators.map((indicator) => (
          <option key={indicator.id} value={indicator.id}>
            {nameOf(indicator)}
          </option>
        ))}
      </select>
      <select
        aria-label={say("coverage.basis.title")}
        value={view.basis}
        onChange={(event) =>
          change({ basis: BASES.find((basis) => basis === event.target.value) ?? "computed" })
        }
      >
        {BASES.map((basis) => (
          <option key={basis} value={basis}>
            {say(`coverage.basis.${basis}`)}
          </option>
        ))}
      </select>
    </>
  );
}
