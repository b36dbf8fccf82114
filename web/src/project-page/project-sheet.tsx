import "./project-cards.css";
import "./card-parts.css";
import "./drawings.css";
import "./records.css";
import { useWords } from "../ui/i18n.ts";
import { stripOf } from "./chainage.ts";
import { ChainageCard } from "./chainage-card.tsx";
import { ChangesCard } from "./changes-card.tsx";
import { plannedShare } from "./curve.ts";
import { CurveCard } from "./curve-card.tsx";
import { DesignsCard } from "./designs-card.tsx";
import { DocumentsCard } from "./documents-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { withIncreases } from "./increases.ts";
import { MilestonesCard } from "./milestones-card.tsx";
import { MoneyCard } from "./money-card.tsx";
import { photosByReport } from "./photos.ts";
import { PlaceCard } from "./place-card.tsx";
import { ProjectFacts } from "./project-facts.tsx";
import { ProjectHead } from "./project-head.tsx";
import { MOST_REPORTS, type ProjectOnPage } from "./project-question.ts";
import { QuantityCard } from "./quantity-card.tsx";
import { ReportsCard } from "./reports-card.tsx";
import { useRecords } from "./use-records.ts";
import { VillagesCard } from "./villages-card.tsx";

/** A project from its name down to its reports. */
export function ProjectSheet({ project }: { project: ProjectOnPage }) {
  const isComplete = project.reports.length < MOST_REPORTS;
  const reports = withIncreases(project.reports, isComplete);
  const dataDay = project.county.dataAsOf ?? null;
  const dates = { plannedStart: project.plannedStart ?? null, plannedFinish: project.plannedFinish ?? null };
  const asked = useRecords(project.code);
  const strip = stripOf(project.quantities, asked.records?.reports ?? []);
  const expected = dataDay === null ? null : plannedShare(dates, dataDay);
  return (
    <article className="project-sheet" aria-labelledby="project-name">
      <ProjectHead project={project} />
      <ProjectFacts project={project} />
      <div className={strip === null ? "project-cards" : "project-cards with-chainage"}>
        <QuantityCard project={project} reports={reports} expected={expected} />
        <CurveCard project={project} expected={expected} />
        <ChangesCard project={project} />
        {strip !== null && <ChainageCard strip={strip} asked={asked} />}
        <MoneyCard project={project} records={asked.records} />
        <MilestonesCard project={project} />
        <PlaceCard project={project} />
        <ReportsCard
          project={project}
          reports={reports}
          isComplete={isComplete}
          photosOf={photosByReport(asked.records)}
        />
        <HistoryCard asked={asked} />
        <VillagesCard project={project} />
        <DesignsCard asked={asked} />
        <DocumentsCard project={project} asked={asked} />
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
