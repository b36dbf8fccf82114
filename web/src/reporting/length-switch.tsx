import "./length-switch.css";
import { useWords } from "../ui/i18n.ts";
import type { LengthUnit } from "./amount.ts";

interface LengthSwitchProps {
  readonly lengths: LengthUnit;
  onChoose(lengths: LengthUnit): void;
}

/** Whether lengths are typed in metres or kilometres. */
export function LengthSwitch({ lengths, onChoose }: LengthSwitchProps) {
  const { say } = useWords();
  return (
    <fieldset className="length-switch">
      <legend>{say("reporting.lengthsIn")}</legend>
      {(["m", "km"] as const).map((unit) => (
        <button key={unit} type="button" aria-pressed={unit === lengths} onClick={() => onChoose(unit)}>
          {say(`reporting.lengths.${unit}`)}
        </button>
      ))}
    </fieldset>
  );
}
