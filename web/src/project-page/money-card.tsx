import { moneyText } from "../projects/money.ts";
import { FLAGGED, lineName, paidShare } from "../projects/project-funding.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { fullNumber, shareText } from "../ui/numbers.ts";
import { Bar, Card } from "./card.tsx";
import { Payments } from "./payments.tsx";
import { plannedKilometres } from "./phases.ts";
import type { ProjectOnPage } from "./project-question.ts";
import type { ProjectRecords } from "./record-question.ts";

interface MoneyCardProps {
  readonly project: ProjectOnPage;
  /** Undefined while they are on their way. */
  readonly records: ProjectRecords | undefined;
}

/** Where the money comes from, how much of it is paid out, and whether that agrees with the works. */
export function MoneyCard({ project, records }: MoneyCardProps) {
  const words = useWords();
  const { say } = words;
  return (
    <Card
      name="money"
      title={say("projectPage.money.title")}
      note={say("projectPage.money.tick", { share: shareText(project.physicalProgress) })}
    >
      <Figures project={project} />
      {project.funding.length === 0 ? (
        <p className="quiet">{say("projectPage.money.none")}</p>
      ) : (
        <FundingTable project={project} />
      )}
      {records !== undefined && <Payments project={project} records={records} />}
      <Judgement project={project} />
      <PerKilometre project={project} />
    </Card>
  );
}

const moneyOr = (words: Words, money: number | null | undefined): string =>
  money == null ? words.say("projectPage.money.unknown") : moneyText(words, money);

function Figures({ project }: { project: ProjectOnPage }) {
  const words = useWords();
  const { say } = words;
  const { budget, allocated } = project;
  return (
    <dl className="money-figures">
      <div>
        <dt>{say("projectPage.money.budget")}</dt>
        <dd>{moneyOr(words, budget)}</dd>
      </div>
      <div>
        <dt>{say("projectPage.money.completed")}</dt>
        <dd>{moneyOr(words, project.completedInvestment)}</dd>
      </div>
      {budget != null && budget > 0 && (
        <div>
          <dt>{say("projectPage.money.allocated")}</dt>
          <dd>
            {moneyText(words, allocated)}{" "}
            <small>{say("projectPage.money.ofBudget", { share: shareText(allocated / budget) })}</small>
          </dd>
        </div>
      )}
    </dl>
  );
}

function FundingTable({ project }: { project: ProjectOnPage }) {
  const words = useWords();
  const { say } = words;
  const { funding, physicalProgress, allocated, disbursed } = project;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the table is scrolled, also by keyboard
    <div className="project-scroll" tabIndex={0}>
      <table className="funding-table">
        <thead>
          <tr>
            <th scope="col">{say("projectPage.money.source")}</th>
            <th scope="col" className="number">
              {say("projectPage.money.allocated")}
            </th>
            <th scope="col" className="number">
              {say("projectPage.money.disbursed")}
            </th>
            <th scope="col" colSpan={2}>
              {say("projectPage.money.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {funding.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                {lineName(words, line)}
                {line.documentNo != null && <small>{line.documentNo}</small>}
                {line.disbursed > line.allocated && (
                  <small className="flagged">{say("projectPage.money.over")}</small>
                )}
              </th>
              <MoneyCells line={line} progress={physicalProgress} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("projectPage.money.total")}</th>
            <MoneyCells line={{ allocated, disbursed }} progress={physicalProgress} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface MoneyCellsProps {
  readonly line: { readonly allocated: number; readonly disbursed: number };
  readonly progress: number;
}

function MoneyCells({ line, progress }: MoneyCellsProps) {
  const words = useWords();
  const share = paidShare(line);
  const shown = share === null ? "–" : shareText(share);
  return (
    <>
      <td className="number">{moneyText(words, line.allocated)}</td>
      <td className="number">{moneyText(words, line.disbursed)}</td>
      <td className="money-share">
        {share !== null && (
          <Bar
            label={words.say("projectPage.money.bar", { share: shown })}
            parts={[[share, share - progress > FLAGGED ? "var(--unmet)" : "#6aa5a8"]]}
            tick={progress}
          />
        )}
      </td>
      <td className="number">{shown}</td>
    </>
  );
}

/** Money that runs far ahead of the works, or far behind them. */
function Judgement({ project }: { project: ProjectOnPage }) {
  const { say } = useWords();
  const share = paidShare(project);
  if (share === null) return null;
  const ahead = share - project.physicalProgress;
  const points = (Math.abs(ahead) * 100).toFixed(1);
  if (Math.abs(ahead) <= FLAGGED) return <p className="quiet">{say("projectPage.money.fine", { points })}</p>;
  return (
    <p className="flagged">
      {say(ahead > 0 ? "projectPage.money.ahead" : "projectPage.money.behind", { points })}
    </p>
  );
}

function PerKilometre({ project }: { project: ProjectOnPage }) {
  const words = useWords();
  const kilometres = plannedKilometres(project.quantities);
  if (project.budget == null || kilometres === null) return null;
  return (
    <p className="quiet">
      {words.say("projectPage.money.perKilometre", {
        money: moneyText(words, Math.round(project.budget / kilometres)),
        km: fullNumber(kilometres),
      })}
    </p>
  );
}
