import type { ViewInUrl } from "../home/view.ts";
import { MONEY_FLAGS, ROAD_PHASES, type ViewState } from "../map/view-state.ts";
import { Choice, SearchField, SectorButtons } from "../projects/filter-fields.tsx";
import { CLASSES } from "../projects/project-classes.ts";
import { filtersOf } from "../projects/project-filter.ts";
import { useProgrammes } from "../projects/project-totals.ts";
import { useWords } from "../ui/i18n.ts";
import { boxOf, isBeyondTiles, NO_LIST_FILTER } from "./list-filter.ts";

/** Every way to choose among projects; what is chosen stands in the URL. */
export function FilterBar({ dataDay, ...props }: ViewInUrl & { dataDay: string | null | undefined }) {
  const { say } = useWords();
  const { view, change } = props;
  const programmes = useProgrammes(view.area);
  const isFiltered = filtersOf(view).length > 0 || isBeyondTiles(view);
  const words = (name: "stage" | "schedule") =>
    CLASSES[name].map((each) => [each.toLowerCase(), say(`projects.${name}.${each}`)] as const);
  return (
    <section className="project-filters list-filters" aria-label={say("projects.filter.title")}>
      <SearchField key={view.q ?? ""} {...props} />
      <SectorButtons {...props} />
      <Choice
        isLabelInside
        name="programme"
        value={view.programme}
        options={programmes.map(({ key, projects }) => [key, `${key} (${projects})`])}
        onChoose={(programme) => change({ programme })}
      />
      <Choice
        isLabelInside
        name="stage"
        value={view.stage}
        options={words("stage")}
        onChoose={(stage) => change({ stage })}
      />
      <Choice
        isLabelInside
        name="schedule"
        value={view.schedule}
        options={words("schedule")}
        onChoose={(schedule) => change({ schedule })}
      />
      <Choice
        isLabelInside
        name="phase"
        value={view.phase}
        options={ROAD_PHASES.map((phase) => [phase, say(`projects.phase.${phase}`)])}
        onChoose={(phase) => change({ phase: phase as ViewState["phase"] })}
      />
      <Choice
        isLabelInside
        name="funding"
        value={view.funding}
        options={(["short", "full"] as const).map((each) => [each, say(`projects.funding.${each}`)])}
        onChoose={(funding) => change({ funding: funding as ViewState["funding"] })}
      />
      <Choice
        isLabelInside
        name="year"
        value={view.year}
        options={planYears(dataDay ?? today(), view.year).map((year) => [year, year])}
        onChoose={(year) => change({ year })}
      />
      <DayField name="before" {...props} />
      <DayField name="since" {...props} />
      <Chips {...props} />
      {isFiltered && (
        <button type="button" className="link-button" onClick={() => change(NO_LIST_FILTER)}>
          {say("projects.filter.clear")}
        </button>
      )}
    </section>
  );
}

const YEARS_BACK = 5;

/** Plan years that somebody may ask for: of works that run, and of next year's. */
function planYears(dataDay: string, chosen: string | undefined): readonly string[] {
  const next = Number(dataDay.slice(0, 4)) + 1;
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, back) => String(next - back));
  return chosen === undefined || years.includes(chosen) ? years : [...years, chosen];
}

const today = (): string => new Date().toISOString().slice(0, 10);

function DayField({ name, view, change }: ViewInUrl & { name: "before" | "since" }) {
  const { say } = useWords();
  return (
    <label data-is-set={view[name] !== undefined}>
      <span>{say(name === "before" ? "projects.filter.before" : "projectList.since")}</span>
      <input
        type="date"
        value={view[name] ?? ""}
        onChange={(event) =>
          change({ [name]: event.target.value === "" ? undefined : event.target.value }, true)
        }
      />
    </label>
  );
}

/** What has no field of its own: it came with a link or from another view, and can be dropped. */
function Chips({ view, change }: ViewInUrl) {
  const { say } = useWords();
  const money = MONEY_FLAGS.find((each) => each === view.money);
  const chips: readonly (readonly [keyof ViewState, string | undefined])[] = [
    [
      "village",
      view.village === undefined ? undefined : say("projectList.chip.village", { code: view.village }),
    ],
    ["inside", boxOf(view) === undefined ? undefined : say("projectList.chip.inside")],
    [
      "overdue",
      view.overdue === undefined ? undefined : say("projectList.chip.overdue", { days: view.overdue }),
    ],
    ["money", money === undefined ? undefined : say(`projectList.flag.${money}`)],
  ];
  return chips.map(
    ([name, text]) =>
      text !== undefined && (
        <button
          key={name}
          type="button"
          className="filter-chip"
          onClick={() => change({ [name]: undefined })}
        >
          {text} <span aria-hidden="true">×</span>
          <span className="for-screen-readers">{say("projectList.dropChip")}</span>
        </button>
      ),
  );
}
