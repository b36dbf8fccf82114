import type { Indicator } from "../coverage/indicators.ts";
import type { ViewInUrl } from "../home/view.ts";
import { BASES } from "../map/view-state.ts";
import { TABLE_FORMS, type TableForm } from "../takeaway/table-file.ts";
import { useWords, type Words } from "../ui/i18n.ts";
import { SimulatedMark } from "../ui/states.tsx";
import type { OverviewRow } from "./overview-query.ts";
import { toldBy } from "./shown-rows.ts";

interface OverviewControlsProps extends ViewInUrl {
  readonly areaName: string;
  readonly choices: readonly ("counties" | "townships" | "villages")[];
  readonly rows: "counties" | "townships" | "villages";
  readonly indicator: Indicator | undefined;
  /** Undefined while they are on their way. */
  readonly all: readonly OverviewRow[] | undefined;
  readonly shownCount: number;
  readonly onTake: (form: TableForm) => void;
}

/** What the table is of, and everything that can be chosen about it. */
export function OverviewControls(props: OverviewControlsProps) {
  const words = useWords();
  const { say } = words;
  const { view, change, all } = props;
  const told = toldBy(view);
  const explains = props.rows === "villages" && told === "coverage" ? "village" : told;
  return (
    <header className="overview-head">
      <div className="overview-title">
        <h1>
          {say("overview.heading", { area: props.areaName })}{" "}
          {all?.some(({ place }) => place.synthetic) === true && <SimulatedMark />}
        </h1>
        <p>
          {[daysOf(words, all), say(`coverage.basis.${view.basis}`), say(`overview.told.${explains}`)]
            .filter((part) => part !== "")
            .join(" · ")}
        </p>
      </div>
      <div className="overview-choices">
        {props.choices.length > 1 && (
          <Choice
            title={say("overview.rows")}
            options={props.choices}
            chosen={props.rows}
            nameOf={(each) => say(`overview.rowsOf.${each}`)}
            onChoose={(rows) => change({ rows })}
          />
        )}
        <Choice
          title={say("home.lens")}
          options={["coverage", "gaps"] as const}
          chosen={view.lens === "gaps" ? "gaps" : "coverage"}
          nameOf={(lens) => say(`${lens}.lens`)}
          onChoose={(lens) => change({ lens })}
        />
        <Choice
          title={say("coverage.basis.title")}
          options={BASES}
          chosen={view.basis}
          nameOf={(basis) => say(`coverage.basis.${basis}`)}
          onChoose={(basis) => change({ basis })}
        />
        <label className="overview-check">
          <input
            type="checkbox"
            checked={view.poor === "only"}
            onChange={(event) => change({ poor: event.target.checked ? "only" : undefined })}
          />
          {say("overview.poorOnly")}
        </label>
        <span role="status">
          {all !== undefined && say("overview.count", { shown: props.shownCount, total: all.length })}
        </span>
        {TABLE_FORMS.map((form) => (
          <button
            key={form}
            type="button"
            className="paper-button overview-take"
            disabled={props.shownCount === 0}
            onClick={() => props.onTake(form)}
          >
            {say(`takeaway.table.${form}`)}
          </button>
        ))}
        <button type="button" className="paper-button overview-print" onClick={() => window.print()}>
          {say("overview.print")}
        </button>
      </div>
      {view.show !== undefined && <Filtered {...props} show={view.show} />}
    </header>
  );
}

/** The legend's filter of the map holds here, too; whoever does not see the legend is told. */
function Filtered({ view, change, indicator, show }: OverviewControlsProps & { show: string }) {
  const words = useWords();
  const { say, nameOf } = words;
  const classes = show.split(",").map((each) => className(words, toldBy(view), each));
  return (
    <p className="overview-filtered">
      {say("overview.filtered", {
        indicator: indicator === undefined ? view.indicator : nameOf(indicator),
        classes: classes.join(say("ui.list")),
      })}{" "}
      <button type="button" className="link-button" onClick={() => change({ show: undefined })}>
        {say("overview.showAll")}
      </button>
    </p>
  );
}

function className({ say }: Words, told: ReturnType<typeof toldBy>, each: string): string {
  if (told === "difference") return say(`coverage.difference.class.${each}`);
  if (told === "coverage") return say(`coverage.status.${each.toUpperCase()}`);
  if (each.startsWith("closing-")) return say("gaps.closingIn", { year: each.slice("closing-".length) });
  return say(`gaps.outlook.${each.toUpperCase()}`);
}

/** "data as of 2017-12-01"; a later day is a forecast; counties may each have their own. */
function daysOf({ say }: Words, all: readonly OverviewRow[] | undefined): string {
  const days = [...new Set(all?.map(({ place }) => place.asOf))].sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) return "";
  if (from !== to) return say("home.dayRange", { from, to });
  const isForecast = all?.some(({ place }) => place.isForecast) === true;
  return say(isForecast ? "home.dayForecast" : "home.dayOf", { day: from });
}

interface ChoiceProps<Option extends string> {
  readonly title: string;
  readonly options: readonly Option[];
  readonly chosen: Option;
  readonly nameOf: (option: Option) => string;
  readonly onChoose: (option: Option) => void;
}

function Choice<Option extends string>(props: ChoiceProps<Option>) {
  return (
    <fieldset className="overview-choice" aria-label={props.title}>
      {props.options.map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === props.chosen}
          onClick={() => props.onChoose(option)}
        >
          {props.nameOf(option)}
        </button>
      ))}
    </fieldset>
  );
}
