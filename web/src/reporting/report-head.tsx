import { Link } from "@tanstack/react-router";
import { useView } from "../home/view.ts";
import { ScheduleMark } from "../projects/schedule-mark.tsx";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import type { ReportedProject } from "./report-question.ts";

/** Which project the report is about, and when it was last heard of. */
export function ReportHead({ project }: { project: ReportedProject }) {
  const { say } = useWords();
  const { view } = useView();
  const { code, name, lastReportOn, reportOverdueDays } = project;
  return (
    <header className="report-head">
      <p className="report-bar-top">
        <Link to="/projects/$code" params={{ code }} search={view} aria-label={say("reporting.back")}>
          <Glyph name="left" />
        </Link>
        <span>{say("reporting.title")}</span>
      </p>
      <h1>{name}</h1>
      <span className="report-code">{code}</span>
      <p>
        <ScheduleMark status={project.schedule} />
        <span>
          {lastReportOn == null
            ? say("reporting.noReport")
            : say("reporting.lastReport", { day: lastReportOn })}
        </span>
        {(reportOverdueDays ?? 0) > 0 && (
          <em>{say("reporting.overdue", { count: reportOverdueDays ?? 0 })}</em>
        )}
      </p>
    </header>
  );
}
