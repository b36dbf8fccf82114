import { moneyText } from "../projects/money.ts";
import { summed } from "../projects/project-totals.ts";
import { ScheduleMark } from "../projects/schedule-mark.tsx";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { SkeletonBlock } from "../ui/states.tsx";
import { amountText, phaseColour } from "./bars.tsx";
import { type Amount, shareDone } from "./figures.ts";
import { amountsOf, type ListTotalsShown, shownAmounts } from "./totals-query.ts";

/** What is listed, summed: how many, how far, how much. */
export function TotalsBand({ totals }: { totals: ListTotalsShown | undefined }) {
  const { say } = useWords();
  return (
    <section className="totals-band" aria-label={say("projectList.totals")}>
      {totals === undefined ? <SkeletonBlock height={64} width="100%" /> : <Totals totals={totals} />}
    </section>
  );
}

const TROUBLE = ["STALLED", "LATE", "AT_RISK"] as const;

function Totals({ totals }: { totals: ListTotalsShown }) {
  const words = useWords();
  const { say, count } = words;
  const { sectors, schedule } = totals;
  const trouble = TROUBLE.map((key) => ({
    key,
    projects: schedule.find((line) => line.key === key)?.projects ?? 0,
  }));
  return (
    <>
      <div className="total-figure">
        <p>{say("projectList.listed")}</p>
        <p>
          <b data-total="projects">{count(summed(sectors, "projects"))}</b> {say("projectList.projects")}
        </p>
        <p className="total-trouble">
          {trouble
            .filter(({ projects }) => projects > 0)
            .map(({ key, projects }) => (
              <span key={key}>
                <ScheduleMark status={key} /> {count(projects)}
              </span>
            ))}
        </p>
      </div>
      {shownAmounts(amountsOf(totals)).map((amount) => (
        <AmountTotal key={amount.kind} amount={amount} />
      ))}
      <MoneyTotal
        budget={summed(sectors, "budget")}
        allocated={summed(sectors, "allocated")}
        disbursed={summed(sectors, "disbursed")}
      />
    </>
  );
}

function AmountTotal({ amount }: { amount: Amount }) {
  const words = useWords();
  const { say, has } = words;
  const key = `projects.kind.${amount.kind}`;
  const share = shareDone(amount) ?? 0;
  return (
    <div className="total-bar" data-kind={amount.kind}>
      <p>
        <span>
          <i style={{ background: phaseColour(amount.kind) }} /> {has(key) ? say(key) : amount.kind}
        </span>
        <b>{amountText(words, amount, amount.done)}</b>
      </p>
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${100 * share}%`, background: phaseColour(amount.kind) }} />
      </span>
      <p>
        <span>{say("projectList.ofPlanned", { planned: amountText(words, amount, amount.planned) })}</span>
        <b>{shareText(share)}</b>
      </p>
    </div>
  );
}

function MoneyTotal(props: { budget: number; allocated: number; disbursed: number }) {
  const words = useWords();
  const { say } = words;
  const { budget, allocated, disbursed } = props;
  // Of what money it is stands above already, and English has no room to say it again.
  const shortly = (yuan: number) => (words.language === "en" ? words.count(yuan) : moneyText(words, yuan));
  const whole = Math.max(budget, allocated, 1);
  return (
    <div className="total-bar total-money">
      <p>
        <span>{say("projectList.budget")}</span>
        <b>{moneyText(words, budget)}</b>
      </p>
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${(100 * allocated) / whole}%`, background: "#b5d3d5" }} />
        <i style={{ width: `${(100 * disbursed) / whole}%`, background: "var(--accent)" }} />
      </span>
      <p>
        <span>{say("projectList.allocated", { money: shortly(allocated) })}</span>
        <span>
          {say("projectList.disbursed", { money: shortly(disbursed) })}
          {allocated > 0 && <b> {shareText(disbursed / allocated)}</b>}
        </span>
      </p>
    </div>
  );
}
