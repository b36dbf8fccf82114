import type { ReactNode } from "react";
import { kindName, unitName } from "../projects/project-quantities.tsx";
import { useWords } from "../ui/i18n.ts";
import { fullNumber, shareText } from "../ui/numbers.ts";
import { Card, More, useFirst } from "./card.tsx";
import type { ReportedAmount, ReportWithIncreases } from "./increases.ts";
import type { PhotosOf } from "./photos.ts";
import type { ProjectOnPage } from "./project-question.ts";
import { signed } from "./quantity-card.tsx";
import { ReportPhotos } from "./report-photos.tsx";

const FIRST = 8;

interface ReportsCardProps {
  readonly project: ProjectOnPage;
  readonly reports: readonly ReportWithIncreases[];
  /** Whether these are all there are. */
  readonly isComplete: boolean;
  readonly photosOf: PhotosOf;
}

/** What the site reported, the latest first, with what each report added. */
export function ReportsCard({ project, reports, isComplete, photosOf }: ReportsCardProps) {
  const { say } = useWords();
  const { shown, rest, showAll } = useFirst(reports, FIRST);
  const dataDay = project.county.dataAsOf ?? null;
  const progressOn = new Map(project.progress.map(({ on, progress }) => [on, progress]));
  return (
    <Card
      name="reports"
      title={say(isComplete ? "projectPage.reports.title" : "projectPage.reports.most", {
        count: reports.length,
      })}
    >
      {reports.length === 0 ? (
        <p className="quiet">{say("projectPage.reports.none")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the table is scrolled, also by keyboard
        <div className="project-scroll" tabIndex={0}>
          <table className="report-table">
            <thead>
              <tr>
                <th scope="col">{say("projectPage.reports.day")}</th>
                <th scope="col">{say("projectPage.reports.amounts")}</th>
                <th scope="col" className="number">
                  {say("projectPage.reports.progress")}
                </th>
                <th scope="col">{say("projectPage.reports.note")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((report) => (
                <ReportRow
                  key={report.id}
                  report={report}
                  progress={progressOn.get(report.asOf)}
                  isLater={dataDay !== null && report.asOf > dataDay}
                >
                  <ReportPhotos project={project} on={report.asOf} photos={photosOf(report.id)} />
                </ReportRow>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More rest={rest} onShow={showAll} />
    </Card>
  );
}

interface ReportRowProps {
  readonly report: ReportWithIncreases;
  /** After the last report of that day. */
  readonly progress: number | undefined;
  readonly isLater: boolean;
  readonly children: ReactNode;
}

function ReportRow({ report, progress, isLater, children }: ReportRowProps) {
  const { say } = useWords();
  return (
    <tr>
      <th scope="row">{report.asOf}</th>
      <td>
        {report.amounts.map((amount) => (
          <Amount key={amount.kind} amount={amount} />
        ))}
      </td>
      <td className="number">{progress === undefined ? "–" : shareText(progress)}</td>
      <td>
        {report.note}
        {report.correction && (
          <em>{say("projectPage.reports.correction", { reason: report.correctionReason ?? "–" })}</em>
        )}
        {report.orderReason != null && (
          <em>{say("projectPage.reports.order", { reason: report.orderReason })}</em>
        )}
        {isLater && <em>{say("projectPage.reports.later")}</em>}
        {children}
      </td>
    </tr>
  );
}

function Amount({ amount }: { amount: ReportedAmount }) {
  const words = useWords();
  const { increase } = amount;
  return (
    <span className="report-amount">
      {kindName(words, amount.kind)} <b>{fullNumber(amount.done)}</b>{" "}
      {unitName(words, amount.unit, amount.done)}
      {increase !== null && increase !== 0 && (
        <span className={increase < 0 ? "flagged" : "quiet"}> ({signed(increase)})</span>
      )}
    </span>
  );
}
