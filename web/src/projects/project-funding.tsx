import { useWords, type Words } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { moneyText } from "./money.ts";
import type { StandingProject } from "./project-standing.ts";

type Line = StandingProject["funding"][number];

/** Money that runs ahead of the works, or behind them, by so much is worth a look. */
export const FLAGGED = 0.3;

export const paidShare = ({ allocated, disbursed }: Pick<Line, "allocated" | "disbursed">): number | null =>
  allocated > 0 ? disbursed / allocated : null;

/** Where its money comes from, and how much of it is paid out beside how much is built. */
export function ProjectFunding({ project }: { project: StandingProject }) {
  const words = useWords();
  const { say } = words;
  const allocated = project.funding.reduce((sum, line) => sum + line.allocated, 0);
  const disbursed = project.funding.reduce((sum, line) => sum + line.disbursed, 0);
  const paid = paidShare({ allocated, disbursed });
  const ahead = paid === null ? 0 : paid - project.physicalProgress;
  return (
    <section className="panel-part">
      <div className="part-head">
        <h3 className="part-title">{say("projects.funds.title")}</h3>
        <span>
          {project.budget == null
            ? say("projects.budgetUnknown")
            : say("projects.funds.budget", { money: moneyText(words, project.budget) })}
        </span>
      </div>
      {project.funding.length === 0 && <p className="part-note">{say("projects.funds.none")}</p>}
      <ul className="funding-lines">
        {project.funding.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one source and year differ in nothing that is shown
          <li key={place}>
            <p>
              <span>{lineName(words, line)}</span>
              <span>
                <b>{moneyText(words, line.disbursed)}</b> / {moneyText(words, line.allocated)}
              </span>
            </p>
            <MoneyBar share={paidShare(line)} progress={project.physicalProgress} />
          </li>
        ))}
      </ul>
      {paid !== null && (
        <p className="part-note">
          {say("projects.funds.paid", { share: shareText(paid) })}
          {Math.abs(ahead) > FLAGGED && (
            <b className="funds-flag"> {say(ahead > 0 ? "projects.funds.ahead" : "projects.funds.behind")}</b>
          )}
          {" · "}
          {say("projects.funds.tick")}
        </p>
      )}
    </section>
  );
}

export function lineName(
  { say }: Words,
  { source, level, year }: Pick<Line, "source" | "level" | "year">,
): string {
  const parts = [
    level == null ? null : say(`projects.level.${level}`),
    say(`projects.source.${source}`),
    year == null ? null : String(year),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function MoneyBar({ share, progress }: { share: number | null; progress: number }) {
  const { say } = useWords();
  if (share === null) return null;
  const isAhead = share - progress > FLAGGED;
  return (
    <span
      className="money-bar"
      role="img"
      aria-label={say("projects.funds.bar", { paid: shareText(share), built: shareText(progress) })}
    >
      <i
        style={{
          width: `${100 * Math.min(share, 1)}%`,
          background: isAhead ? "var(--unmet)" : "var(--accent)",
        }}
      />
      <b style={{ left: `${100 * progress}%` }} />
    </span>
  );
}
