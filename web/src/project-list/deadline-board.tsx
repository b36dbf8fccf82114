import { useMemo, useState } from "react";
import { ScheduleMark } from "../projects/schedule-mark.tsx";
import { useWords, type Words } from "../ui/i18n.ts";
import { Empty, LoadError, SkeletonRows } from "../ui/states.tsx";
import {
  DEADLINES,
  type Deadline,
  type DeadlineName,
  dueOn,
  type Standing,
  standingOf,
} from "./deadlines.ts";
import { listFilter } from "./list-filter.ts";
import { ProjectLink } from "./project-link.tsx";
import type { ShownProps } from "./project-list-view.tsx";
import { type DeadlineRow, useDeadlineRows } from "./use-all-projects.ts";
import { useWindow } from "./use-window.ts";

/** The deadline board (节点看板): what the plan year asks for, and who is overdue, due and done. */
export function DeadlineBoard({ view, area }: ShownProps) {
  const { say } = useWords();
  const dataDay = area?.dataAsOf;
  const year = view.year ?? dataDay?.slice(0, 4);
  const filter = year === undefined ? null : { ...listFilter(view), planYear: Number(year) };
  const { rows, error, done, retry } = useDeadlineRows(filter);
  if (view.area === undefined)
    return <Empty title={say("projectList.chooseCounty")}>{say("projectList.chooseCountyWhy")}</Empty>;
  if (area !== undefined && (dataDay == null || year === undefined))
    return <Empty title={say("projectList.noDataDay")} />;
  if (error !== undefined)
    return <LoadError what={say("projectList.view.deadlines")} error={error} onRetry={retry} />;
  if (rows === undefined || dataDay == null || year === undefined)
    return (
      <>
        <p className="quiet" role="status">
          {say("projectList.counted", { count: done })}
        </p>
        <SkeletonRows rows={12} rowHeight={40} />
      </>
    );
  if (rows.length === 0)
    return (
      <Empty title={say("projectList.deadline.none", { year })}>{say("projectList.deadline.noneWhy")}</Empty>
    );
  return <Board rows={rows} year={year} dataDay={dataDay} />;
}

interface BoardProps {
  readonly rows: readonly DeadlineRow[];
  readonly year: string;
  readonly dataDay: string;
}

interface Stood extends Standing {
  readonly row: DeadlineRow;
}

const STATES = ["overdue", "due", "done"] as const;

function Board({ rows, year, dataDay }: BoardProps) {
  const words = useWords();
  const [chosen, setChosen] = useState<DeadlineName>("papers");
  const standings = useMemo(
    () =>
      new Map(
        DEADLINES.map((deadline) => [
          deadline.name,
          rows.map((row): Stood => ({ row, ...standingOf(row, deadline, { year, dataDay }) })),
        ]),
      ),
    [rows, year, dataDay],
  );
  const shown = standings.get(chosen) ?? [];
  return (
    <div className="deadline-board">
      <div className="deadline-cards">
        {DEADLINES.map((deadline) => (
          <DeadlineCard
            key={deadline.name}
            deadline={deadline}
            year={year}
            dataDay={dataDay}
            stood={standings.get(deadline.name) ?? []}
            isChosen={deadline.name === chosen}
            onChoose={() => setChosen(deadline.name)}
          />
        ))}
      </div>
      <div className="deadline-columns">
        {STATES.map((state) => (
          <Column
            key={state}
            state={state}
            stood={shown
              .filter((each) => each.state === state)
              .toSorted((a, b) => b.days - a.days || a.row.code.localeCompare(b.row.code))}
            words={words}
          />
        ))}
      </div>
    </div>
  );
}

interface CardProps {
  readonly deadline: Deadline;
  readonly year: string;
  readonly dataDay: string;
  readonly stood: readonly Stood[];
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function DeadlineCard({ deadline, year, dataDay, stood, isChosen, onChoose }: CardProps) {
  const { say, count } = useWords();
  const of = (state: Standing["state"]) => stood.filter((each) => each.state === state);
  const done = of("done");
  const late = done.filter(({ days }) => days > 0).length;
  const open = stood.length - done.length;
  const due = dueOn(deadline, year);
  const isPast = dataDay > due;
  const days = of(isPast ? "overdue" : "due")[0]?.days;
  return (
    <button
      type="button"
      className="deadline-card"
      aria-pressed={isChosen}
      data-state={open === 0 ? "done" : isPast ? "overdue" : "due"}
      onClick={onChoose}
    >
      <span className="deadline-head">
        <b>{say(`projectList.deadline.${deadline.name}`)}</b>
        {days !== undefined && (
          <em>{say(isPast ? "projectList.deadline.past" : "projectList.deadline.left", { count: days })}</em>
        )}
      </span>
      <span className="deadline-figure">
        <span>
          <b>{count(done.length)}</b> {say("projectList.deadline.of", { total: count(stood.length) })}
        </span>
        <small>{say("projectList.deadline.dueOn", { day: due })}</small>
      </span>
      <span className="bar" aria-hidden="true">
        <i style={{ width: `${(100 * done.length) / Math.max(1, stood.length)}%` }} />
      </span>
      <small>
        {[
          late > 0 ? say("projectList.deadline.doneLate", { count: late }) : "",
          open > 0 ? say("projectList.deadline.open", { count: open }) : say("projectList.deadline.allDone"),
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </small>
    </button>
  );
}

const ROW_HEIGHT = 46;

function Column(props: { state: (typeof STATES)[number]; stood: readonly Stood[]; words: Words }) {
  const { state, stood, words } = props;
  const { say, count } = words;
  const { box, first, last, above, below } = useWindow({ count: stood.length, rowHeight: ROW_HEIGHT });
  return (
    <section className="deadline-column" data-state={state} aria-label={say(`projectList.deadline.${state}`)}>
      <h2>
        {say(`projectList.deadline.${state}`)} <b>{count(stood.length)}</b>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
      <div className="list-scroll" ref={box} tabIndex={0}>
        {stood.length === 0 && <p className="quiet list-more">{say("projectList.deadline.nobody")}</p>}
        <ul style={{ paddingTop: above, paddingBottom: below }}>
          {stood.slice(first, last).map((each) => (
            <li key={each.row.code} data-code={each.row.code}>
              <ProjectLink code={each.row.code} name={each.row.name} />
              <span>
                <ScheduleMark status={each.row.schedule} />
                <small>{noteOf(words, each)}</small>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** "tender open · 215 days over"; "done 2017-05-05 · 5 days late". */
function noteOf({ say }: Words, { state, days, doneOn, open }: Stood): string {
  const steps = open.map((kind) => say(`projects.milestone.${kind}`)).join(say("ui.list"));
  if (state === "overdue") return say("projectList.deadline.isOver", { steps, count: days });
  if (state === "due") return say("projectList.deadline.isLeft", { steps, count: days });
  const day = doneOn ?? say("projects.detail.noDay");
  return days === 0 ? day : say("projectList.deadline.isLate", { day, count: days });
}
