import type { ReactNode } from "react";
import { ScheduleMark } from "../projects/schedule-mark.tsx";
import type { Words } from "../ui/i18n.ts";
import { amountText, MoneyBar, WorksBar } from "./bars.tsx";
import type { ColumnName } from "./columns.ts";
import { daysLate, mainAmount, moneyFlag, paidShare, peopleWithout, plannedBy } from "./figures.ts";
import type { ProjectRow } from "./rows-query.ts";

type Cell = (row: ProjectRow, words: Words) => ReactNode;

const money = ({ count, say }: Words, yuan: number | null | undefined): ReactNode =>
  yuan == null ? <span className="quiet">{say("ui.unknown")}</span> : count(yuan);

/** What the columns show. */
export const CELLS: Readonly<Record<ColumnName, Cell>> = {
  size: ({ quantities }, words) => {
    const main = mainAmount(quantities);
    return main === undefined ? <span className="quiet">–</span> : amountText(words, main, main.planned);
  },
  works: (row) => (
    <WorksBar
      amounts={row.quantities}
      progress={row.physicalProgress}
      planned={plannedBy(row, row.county.dataAsOf)}
    />
  ),
  schedule: ({ schedule }) => <ScheduleMark status={schedule} />,
  money: (row) => <MoneyBar paid={paidShare(row)} progress={row.physicalProgress} flag={moneyFlag(row)} />,
  forecast: (row, words) => <Finish row={row} words={words} />,
  without: (row, { count, say }) => {
    const people = peopleWithout(row);
    if (people === null) return <span className="quiet">{say("ui.unknown")}</span>;
    return people === 0 ? <span className="quiet">0</span> : <b>{count(people)}</b>;
  },
  sector: ({ sector }, { say }) => say(`coverage.sectorNames.${sector}`),
  programme: ({ programme }) => programme ?? <span className="quiet">–</span>,
  stage: ({ stage }, { say }) => say(`projects.stage.${stage}`),
  budget: ({ budget }, words) => money(words, budget),
  allocated: ({ allocated }, words) => money(words, allocated),
  disbursed: ({ disbursed }, words) => money(words, disbursed),
  start: ({ startedOn }) => startedOn ?? <span className="quiet">–</span>,
  planned: ({ plannedFinish }) => plannedFinish ?? <span className="quiet">–</span>,
  overdue: ({ reportOverdueDays }, { say }) =>
    reportOverdueDays == null ? (
      <span className="quiet">–</span>
    ) : (
      say("projects.detail.days", { count: reportOverdueDays })
    ),
  unit: ({ responsibleUnit }) => responsibleUnit ?? <span className="quiet">–</span>,
};

/** The day foreseen or reached, and how far from the plan that is. */
export function Finish({ row, words }: { row: ProjectRow; words: Words }) {
  const { say } = words;
  const days = daysLate(row);
  const day = row.finishedOn ?? row.forecastFinish;
  if (day == null) return <span className="quiet">{say("projects.detail.noForecast")}</span>;
  return (
    <span className="finish-cell" data-is-done={row.finishedOn != null}>
      {day}
      {days !== null && days !== 0 && (
        <small data-is-late={days > 0}>
          {say("projectList.late", { days: days > 0 ? `+${days}` : `−${-days}` })}
        </small>
      )}
    </span>
  );
}
