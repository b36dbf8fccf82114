import "./project-cards.css";
import "./card-parts.css";
import "./drawings.css";
import { useWords } from "../ui/i18n.ts";
import { ChangesCard } from "./changes-card.tsx";
import { plannedShare } from "./curve.ts";
import { CurveCard } from "./curve-card.tsx";
import { withIncreases } from "./increases.ts";
import { MilestonesCard } from "./milestones-card.tsx";
import { MoneyCard } from "./money-card.tsx";
import { PlaceCard } from "./place-card.tsx";
import { ProjectFacts } from "./project-facts.tsx";
import { ProjectHead } from "./project-head.tsx";
import { MOST_REPORTS, type ProjectOnPage } from "./project-question.ts";
import { QuantityCard } from "./quantity-card.tsx";
import { ReportsCard } from "./reports-card.tsx";
import { VillagesCard } from "./villages-card.tsx";

/** A project from its name down to its reports. */
export function ProjectSheet({ project }: { project: ProjectOnPage }) {
  const isComplete = project.reports.length < MOST_REPORTS;
  const reports = withIncreases(project.reports, isComplete);
  const dataDay = project.county.dataAsOf ?? null;
  const dates = { plannedStart: project.plannedStart ?? null, plannedFinish: project.plannedFinish ?? null };
  const expected = dataDay === null ? null : plannedShare(dates, dataDay);
  return (
    <article className="project-sheet" aria-labelledby="project-name">
      <ProjectHead project={project} />
      <ProjectFacts project={project} />
      <div className="project-cards">
        <QuantityCard project={project} reports={reports} expected={expected} />
        <CurveCard project={project} expected={expected} />
        <ChangesCard project={project} />
        <MoneyCard project={project} />
        <MilestonesCard project={project} />
        <PlaceCard project={project} />
        <ReportsCard project={project} reports={reports} isComplete={isComplete} />
        <VillagesCard project={project} />
      </div>
      <Footers isDemo={project.positionKind === "SYNTHETIC"} />
    </article>
  );
}

function Footers({ isDemo }: { isDemo: boolean }) {
  const { say } = useWords();
  return (
    <footer className="project-footer">
      <span>{say("map.notForBoundaries")}</span>
      {isDemo && <strong>{say("map.notForReports")}</strong>}
    </footer>
  );
}
