import { useId } from "react";
import { useWords } from "../ui/i18n.ts";

interface DayFieldProps {
  readonly day: string;
  readonly today: string;
  readonly dataDay: string | null;
  readonly county: string;
  readonly fault: string | undefined;
  onChoose(day: string): void;
}

/** The day that a report is about; a day after the county's data day moves that day, and it says so. */
export function DayField({ day, today, dataDay, county, fault, onChoose }: DayFieldProps) {
  const { say, language } = useWords();
  const id = useId();
  const moves = day !== "" && day <= today && (dataDay === null || day > dataDay);
  return (
    <div className="report-row report-day">
      <label htmlFor={id}>{say("reporting.asOf")}</label>
      <span>
        <input
          id={id}
          type="date"
          max={today}
          value={day}
          onChange={({ target }) => onChoose(target.value)}
        />
        <small>{weekday(day, language)}</small>
      </span>
      {moves && (
        <p className="report-note" role="status">
          {dataDay === null
            ? say("reporting.firstDay", { county, day })
            : say("reporting.movesDay", { county, before: dataDay, day })}
        </p>
      )}
      {fault !== undefined && <p className="report-fault">{fault}</p>}
    </div>
  );
}

function weekday(day: string, language: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return "";
  return at.toLocaleDateString(language === "zh" ? "zh-CN" : "en-GB", { weekday: "short", timeZone: "UTC" });
}
