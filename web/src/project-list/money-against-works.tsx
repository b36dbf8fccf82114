import type { ProjectFilter } from "../api/generated/graphql.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { percent } from "./bars.tsx";
import { paidShare } from "./figures.ts";
import { ProjectLink } from "./project-link.tsx";
import { type ProjectRow, useProjectRows } from "./rows-query.ts";
import { SpacerRow } from "./spacer-row.tsx";
import { type Loading, MoreToCome, useMore } from "./use-more.tsx";
import { useWindow } from "./use-window.ts";

const ROW_HEIGHT = 34;

/** Projects whose money and works differ, the greatest difference first. */
export function MoneyAgainstWorks({ filter }: { filter: ProjectFilter }) {
  const { say } = useWords();
  const { rows, total, error, refetch, more, hasFailed } = useProjectRows({
    filter,
    orderBy: filter.money === "UNALLOCATED" ? "BUDGET_DESC" : "MONEY_GAP_DESC",
  });
  if (error !== undefined)
    return <LoadError what={say("projects.list.what")} error={error} onRetry={() => refetch()} />;
  if (rows === undefined || total === undefined) return <SkeletonRows rows={6} rowHeight={ROW_HEIGHT} />;
  if (total === 0) return <Empty title={say("projectList.flag.none")} />;
  return <Dumbbells rows={rows} total={total} onMore={more} hasFailed={hasFailed} />;
}

const HEADS = ["name", "allocated", "dumbbell", "paid", "built", "gap", "lastReport"] as const;
const NUMBERS: readonly string[] = ["allocated", "paid", "built", "gap"];

function Dumbbells(props: Loading) {
  const words = useWords();
  const { say } = words;
  const { rows, total } = props;
  const { box, first, last, above, below } = useWindow({ count: rows.length, rowHeight: ROW_HEIGHT });
  useMore(last, props);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <div className="list-scroll" ref={box} tabIndex={0}>
      <table className="project-table dumbbells" aria-rowcount={total + 1}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" className={NUMBERS.includes(head) ? "number" : undefined}>
                {say(`projectList.column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={above} span={HEADS.length} />
          {rows.slice(first, last).map((row, place) => (
            <Dumbbell key={row.code} row={row} number={first + place + 2} words={words} />
          ))}
          <SpacerRow height={below} span={HEADS.length} />
        </tbody>
      </table>
      <MoreToCome {...props} />
    </div>
  );
}

/** Filled is what is built, hollow what is paid out. */
function Dumbbell({ row, number, words }: { row: ProjectRow; number: number; words: Words }) {
  const paid = paidShare(row);
  const built = row.physicalProgress;
  const ends = [Math.min(paid ?? built, built), Math.max(paid ?? built, built)] as const;
  return (
    <tr aria-rowindex={number} data-code={row.code}>
      <th scope="row">
        <ProjectLink code={row.code} name={row.name} />
      </th>
      <td className="number">{words.count(row.allocated)}</td>
      <td>
        <span className="dumbbell" aria-hidden="true">
          <i style={{ left: `${100 * ends[0]}%`, width: `${100 * (Math.min(1, ends[1]) - ends[0])}%` }} />
          <b className="dumbbell-built" style={{ left: `${100 * built}%` }} />
          {paid !== null && <b className="dumbbell-paid" style={{ left: `${100 * Math.min(1, paid)}%` }} />}
        </span>
      </td>
      <td className="number">{paid === null ? "–" : `${percent(paid)} %`}</td>
      <td className="number">{percent(built)} %</td>
      <td className="number">{paid === null ? "–" : pointsText(paid - built)}</td>
      <td>{row.lastReportOn ?? <span className="quiet">{words.say("projectList.silent.never")}</span>}</td>
    </tr>
  );
}

const pointsText = (difference: number): string => {
  const points = Math.round(Math.abs(difference) * 100);
  return difference < 0 ? `−${points}` : `+${points}`;
};
