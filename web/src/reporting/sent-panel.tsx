import { Link } from "@tanstack/react-router";
import { useView } from "../home/view.ts";
import { type QueuedReport, receiptOf } from "../outbox/entry.ts";
import type { OutboxState } from "../outbox/outbox.ts";
import { waitsForAnother } from "../outbox/queue.ts";
import { amountText } from "../outbox/queue-words.ts";
import { Glyph } from "../ui/glyphs.tsx";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import type { ReportedProject } from "./report-question.ts";

interface SentPanelProps {
  readonly entry: QueuedReport;
  readonly before: ReportedProject;
  readonly after: ReportedProject;
  onAgain(): void;
}

/** The report has arrived: its receipt, and what it moved. */
export function SentPanel({ entry, before, after, onAgain }: SentPanelProps) {
  const words = useWords();
  const { say, nameOf } = words;
  const day = (value: string | null | undefined) => value ?? say("reporting.noForecast");
  const share = (project: ReportedProject) => shareText(project.physicalProgress);
  const dataDay = after.county.dataAsOf ?? null;
  return (
    <section className="report-outcome" role="status">
      <h2>
        <Glyph name="check" size={18} /> {say("reporting.sent.title")}
      </h2>
      <p>
        {[...entry.amounts.map((amount) => amountText(words, amount))].join(say("ui.dot"))}
        <small>{say("reporting.sent.receipt", { receipt: receiptOf(entry), day: entry.input.asOf })}</small>
      </p>
      <dl>
        <Moved name={say("reporting.sent.progress")} before={share(before)} after={share(after)} />
        <Moved
          name={say("reporting.sent.forecast")}
          before={day(before.forecastFinish)}
          after={day(after.forecastFinish)}
        />
        {dataDay !== null && dataDay !== before.county.dataAsOf && (
          <Moved
            name={say("reporting.sent.dataDay", { county: nameOf(after.county) })}
            before={before.county.dataAsOf ?? "–"}
            after={dataDay}
          />
        )}
      </dl>
      <Onward code={after.code} onAgain={onAgain} />
    </section>
  );
}

function Moved({ name, before, after }: { name: string; before: string; after: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {before !== after && <s>{before}</s>} <b>{after}</b>
      </dd>
    </div>
  );
}

interface WaitingPanelProps {
  readonly entry: QueuedReport;
  readonly queue: OutboxState;
  onAgain(): void;
}

/** The report is safe here, and has not arrived. */
export function WaitingPanel({ entry, queue, onAgain }: WaitingPanelProps) {
  const { say } = useWords();
  const why = waitsForAnother(entry, queue.reports) ? "behind" : (queue.hindrance ?? "offline");
  return (
    <section className="report-outcome report-kept" role="status">
      <h2>
        <Glyph name="clock" size={18} /> {say("reporting.kept.title")}
      </h2>
      <p>{say(`reporting.kept.${why}`)}</p>
      <Onward code={entry.input.project} onAgain={onAgain} />
    </section>
  );
}

function Onward({ code, onAgain }: { code: string; onAgain: () => void }) {
  const { say } = useWords();
  const { view } = useView();
  return (
    <p className="report-onward">
      <Link to="/projects/$code" params={{ code }} search={view}>
        {say("reporting.toProject")}
      </Link>
      <Link to="/this-week" search={view}>
        {say("reporting.toWeek")}
      </Link>
      <button type="button" className="link-button" onClick={onAgain}>
        {say("reporting.again")}
      </button>
    </p>
  );
}
