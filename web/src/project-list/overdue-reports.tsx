import { useWords } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import { percent } from "./bars.tsx";
import { placeOfRow } from "./figures.ts";
import { listFilter } from "./list-filter.ts";
import { ProjectLink } from "./project-link.tsx";
import type { ShownProps } from "./project-list-view.tsx";
import { useProjectRows } from "./rows-query.ts";
import { SpacerRow } from "./spacer-row.tsx";
import { type Loading, MoreToCome, useMore } from "./use-more.tsx";
import { useWindow } from "./use-window.ts";

const ROW_HEIGHT = 34;
const CHOICES = ["7", "30", "60", "90"] as const;
const USUAL = "30";

/** Overdue reports (逾期未报): projects being built of which nobody has reported for long, the longest silence first. */
export function OverdueReports(props: ShownProps) {
  const { say } = useWords();
  const { view, change } = props;
  const days = view.overdue ?? USUAL;
  const filter = { ...listFilter(view), overdueDaysMin: Number(days) };
  const { rows, total, error, refetch, more, hasFailed } = useProjectRows({
    filter,
    orderBy: "REPORT_OVERDUE_DESC",
  });
  return (
    <div className="overdue-reports">
      <p className="overdue-head">
        <span role="status">
          {total !== undefined && say("projectList.silent.count", { count: total, days })}
        </span>
        <label>
          {say("projectList.silent.atLeast")}{" "}
          <select
            value={days}
            onChange={(event) =>
              change({ overdue: event.target.value === USUAL ? undefined : event.target.value }, true)
            }
          >
            {[...new Set<string>([...CHOICES, days])].map((each) => (
              <option key={each} value={each}>
                {say("projects.detail.days", { count: Number(each) })}
              </option>
            ))}
          </select>
        </label>
      </p>
      {error !== undefined && (
        <LoadError what={say("projectList.view.overdue")} error={error} onRetry={() => refetch()} />
      )}
      {rows === undefined && error === undefined && <SkeletonRows rows={12} rowHeight={34} />}
      {total === 0 && (
        <Empty title={say("projectList.silent.none", { days })}>{say("projectList.silent.noneWhy")}</Empty>
      )}
      {rows !== undefined && total !== undefined && total > 0 && (
        <SilentTable rows={rows} total={total} onMore={more} hasFailed={hasFailed} />
      )}
    </div>
  );
}

function SilentTable(props: Loading) {
  const words = useWords();
  const { say, nameOf } = words;
  const { rows, total } = props;
  const { box, first, last, above, below } = useWindow({ count: rows.length, rowHeight: ROW_HEIGHT });
  useMore(last, props);
  const heads = ["code", "name", "place", "unit", "works", "lastReport", "overdue"] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section className="list-scroll" ref={box} tabIndex={0} aria-label={say("projectList.view.overdue")}>
      <table className="project-table silent-table" aria-rowcount={total + 1}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th
                key={head}
                scope="col"
                className={head === "works" || head === "overdue" ? "number" : undefined}
                aria-sort={head === "overdue" ? "descending" : undefined}
              >
                {say(`projectList.column.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SpacerRow height={above} span={heads.length} />
          {rows.slice(first, last).map((row, place) => (
            <tr key={row.code} aria-rowindex={first + place + 2} data-code={row.code}>
              <td className="project-code">{row.code}</td>
              <th scope="row">
                <ProjectLink code={row.code} name={row.name} />
              </th>
              <td>{nameOf(placeOfRow(row).place)}</td>
              <td>{row.responsibleUnit ?? <span className="quiet">{say("ui.unknown")}</span>}</td>
              <td className="number">{percent(row.physicalProgress)} %</td>
              <td>{row.lastReportOn ?? <span className="quiet">{say("projectList.silent.never")}</span>}</td>
              <td className="number">
                <b data-is-long={(row.reportOverdueDays ?? 0) >= 90}>{row.reportOverdueDays ?? "–"}</b>
              </td>
            </tr>
          ))}
          <SpacerRow height={below} span={heads.length} />
        </tbody>
      </table>
      <MoreToCome {...props} />
    </section>
  );
}
