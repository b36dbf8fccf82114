import type { MoneyFlag } from "../api/generated/graphql.ts";
import { MONEY_FLAGS } from "../map/view-state.ts";
import { moneyText } from "../projects/money.ts";
import { summed } from "../projects/project-totals.ts";
import { useWords } from "../ui/i18n.ts";
import { shareText } from "../ui/numbers.ts";
import { LoadError, SkeletonRows } from "../ui/states.tsx";
import { listFilter } from "./list-filter.ts";
import { MoneyAgainstWorks } from "./money-against-works.tsx";
import { type MoneyLine, useMoneyTotals } from "./money-query.ts";
import type { ShownProps } from "./project-list-view.tsx";

/** Money by level and source, and where it runs ahead of the works or behind them. */
export function MoneyView({ view, change }: ShownProps) {
  const { say, count } = useWords();
  // The tab below stands in the URL as a filter; the sums above are of all.
  const filter = listFilter({ ...view, money: undefined });
  const { data, error, refetch } = useMoneyTotals(filter);
  const flag = MONEY_FLAGS.find((each) => each === view.money) ?? "ahead";
  if (error !== undefined)
    return <LoadError what={say("projectList.view.money")} error={error} onRetry={() => refetch()} />;
  if (data === undefined) return <SkeletonRows rows={12} rowHeight={36} />;
  return (
    <div className="money-view">
      <div className="money-tables">
        <MoneyTable of="level" lines={data.levels} />
        <MoneyTable of="source" lines={data.sources} />
      </div>
      <section className="money-flags" aria-label={say("projectList.flag.title")}>
        <header>
          <fieldset className="view-choice" aria-label={say("projectList.flag.title")}>
            {MONEY_FLAGS.map((each) => (
              <button
                key={each}
                type="button"
                aria-pressed={each === flag}
                onClick={() => change({ money: each === "ahead" ? undefined : each }, true)}
              >
                {say(`projectList.flag.${each}`)} <b>{count(data[each].totalCount)}</b>
              </button>
            ))}
          </fieldset>
          <span className="quiet">{say(`projectList.flag.why.${flag}`)}</span>
        </header>
        <MoneyAgainstWorks filter={{ ...filter, money: flag.toUpperCase() as MoneyFlag }} />
      </section>
    </div>
  );
}

const ORDER = ["CENTRAL", "PROVINCE", "PREFECTURE", "COUNTY"];

const inOrder = (of: "level" | "source", lines: readonly MoneyLine[]): readonly MoneyLine[] =>
  lines.toSorted((a, b) =>
    of === "level"
      ? ((ORDER.indexOf(a.key) + 9) % 9) - ((ORDER.indexOf(b.key) + 9) % 9)
      : b.allocated - a.allocated,
  );

/** What each level or source gave, and how much of it is paid out. */
function MoneyTable({ of, lines }: { of: "level" | "source"; lines: readonly MoneyLine[] }) {
  const words = useWords();
  const { say, has } = words;
  const most = Math.max(1, ...lines.map(({ allocated }) => allocated));
  const nameOf = (key: string) =>
    has(`projects.${of}.${key}`) ? say(`projects.${of}.${key}`) : say("projectList.notSaid");
  return (
    <section className="money-table" aria-label={say(`projectList.money.${of}`)}>
      <table data-of={of}>
        <thead>
          <tr>
            <th scope="col">{say(`projectList.money.${of}`)}</th>
            <th scope="col">
              <span className="for-screen-readers">{say("projectList.money.bar")}</span>
            </th>
            <th scope="col" className="number">
              {say("projectList.column.allocated")}
            </th>
            <th scope="col" className="number">
              {say("projectList.column.disbursed")}
            </th>
            <th scope="col" className="number">
              {say("projectList.money.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(of, lines).map((line) => (
            <tr key={line.key}>
              <th scope="row">{nameOf(line.key)}</th>
              <td>
                <span
                  className="money-line"
                  aria-hidden="true"
                  style={{ width: `${(100 * line.allocated) / most}%` }}
                >
                  <i style={{ width: `${(100 * line.disbursed) / Math.max(1, line.allocated)}%` }} />
                </span>
              </td>
              <td className="number">{moneyText(words, line.allocated)}</td>
              <td className="number">{moneyText(words, line.disbursed)}</td>
              <td className="number">
                <b>{line.allocated > 0 ? shareText(line.disbursed / line.allocated) : "–"}</b>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <SumLine lines={lines} />
        </tfoot>
      </table>
    </section>
  );
}

function SumLine({ lines }: { lines: readonly MoneyLine[] }) {
  const words = useWords();
  const allocated = summed(lines, "allocated");
  const disbursed = summed(lines, "disbursed");
  return (
    <tr>
      <th scope="row">{words.say("projectList.money.sum")}</th>
      <td />
      <td className="number">{moneyText(words, allocated)}</td>
      <td className="number">{moneyText(words, disbursed)}</td>
      <td className="number">
        <b>{allocated > 0 ? shareText(disbursed / allocated) : "–"}</b>
      </td>
    </tr>
  );
}
