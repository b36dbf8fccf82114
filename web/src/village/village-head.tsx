import { useWords } from "../ui/i18n.ts";
import { SimulatedMark } from "../ui/states.tsx";
import { Locator } from "./locator.tsx";
import type { VillageOnSheet } from "./village-question.ts";

interface VillageHeadProps {
  readonly village: VillageOnSheet;
  readonly day: string | undefined;
  readonly isForecast: boolean;
  readonly isDemo: boolean;
}

/** Which village, where it lies, and which day the sheet is about. */
export function VillageHead({ village, day, isForecast, isDemo }: VillageHeadProps) {
  const { say, nameOf, language } = useWords();
  const { county, township } = village;
  const above = [county.parent?.parent, county.parent, county, township].filter((each) => each != null);
  const former = [...village.formerNames, ...village.formerCodes];
  return (
    <header className="sheet-head">
      <Locator village={village} />
      <div>
        <p className="sheet-path">{above.map(nameOf).join(" / ")}</p>
        <h1 id="village-name">
          {nameOf(village)}{" "}
          {language === "en" && nameOf(village) !== village.name && <small>{village.name}</small>}
        </h1>
        <p>
          {say(`village.kind.${village.kind}`)} · {say("village.code", { code: village.code })}
          {former.length > 0 && ` · ${say("home.former", { names: former.join(say("ui.list")) })}`}
        </p>
      </div>
      <div className="sheet-day">
        <p>{say("village.form")}</p>
        <p>
          <strong>
            {county.dataAsOf == null ? say("village.noDay") : say("home.dayOf", { day: county.dataAsOf })}
          </strong>
        </p>
        {day !== undefined && (
          <p>{isForecast ? say("village.askedForecast", { day }) : say("village.asked", { day })}</p>
        )}
        {isDemo && <SimulatedMark />}
      </div>
    </header>
  );
}
