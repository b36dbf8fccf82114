import { useMemo } from "react";
import type { MapMark } from "../map/map-mark.ts";
import { type ChangeView, ROAD_PHASES, type ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { Legend, type LegendClass } from "../ui/legend.tsx";
import { Choice, SearchField, SectorButtons } from "./filter-fields.tsx";
import { useFoundProjects } from "./found-projects.ts";
import { CLASSES, COLOURS, colouredBy } from "./project-classes.ts";
import { type ClassCounts, countProjects } from "./project-counts.ts";
import { filtersOf, NO_FILTER } from "./project-filter.ts";
import { ProjectMark } from "./project-mark.tsx";
import { useProgrammes, useProjectTotals } from "./project-totals.ts";

interface ChoicesProps {
  readonly view: ViewState;
  readonly change: ChangeView;
  readonly marksInView: readonly MapMark[] | null;
}

/** Colours, filters and legend of the projects on the map. */
export default function ProjectChoices(props: ChoicesProps) {
  return (
    <>
      <ColourButtons {...props} />
      <div className="project-legend">
        <ProjectLegend {...props} />
      </div>
      <div className="left-legend">
        <ProjectFilters {...props} />
      </div>
    </>
  );
}

const COLOURINGS = ["schedule", "stage"] as const;

function ColourButtons({ view, change }: ChoicesProps) {
  const { say } = useWords();
  return (
    <section aria-label={say("projects.by.title")}>
      <div className="side-heading">
        <h2>{say("projects.by.title")}</h2>
      </div>
      <div className="basis-buttons">
        {COLOURINGS.map((by) => (
          <button
            key={by}
            type="button"
            aria-pressed={by === colouredBy(view)}
            onClick={() => change({ by: by === "stage" ? "stage" : undefined })}
          >
            {say(`projects.by.${by}`)}
          </button>
        ))}
      </div>
    </section>
  );
}

function ProjectFilters(props: ChoicesProps) {
  const { say } = useWords();
  const { view, change } = props;
  const other = colouredBy(view) === "schedule" ? "stage" : "schedule";
  const programmes = useProgrammes(view.area);
  const isFiltered = filtersOf(view).length > 0;
  return (
    <section className="project-filters" aria-label={say("projects.filter.title")}>
      <div className="side-heading">
        <h2>{say("projects.filter.title")}</h2>
        {isFiltered && (
          <button type="button" className="link-button" onClick={() => change(NO_FILTER)}>
            {say("projects.filter.clear")}
          </button>
        )}
      </div>
      <SectorButtons {...props} />
      <SearchField key={view.q ?? ""} {...props} />
      <Choice
        name="programme"
        value={view.programme}
        options={programmes.map(({ key, projects }) => [key, `${key} (${projects})`])}
        onChoose={(programme) => change({ programme })}
      />
      <Choice
        name={other}
        value={view[other]}
        options={CLASSES[other].map((each) => [each.toLowerCase(), say(`projects.${other}.${each}`)])}
        onChoose={(chosen) => change({ [other]: chosen })}
      />
      <Choice
        name="phase"
        value={view.phase}
        options={ROAD_PHASES.map((phase) => [phase, say(`projects.phase.${phase}`)])}
        onChoose={(phase) => change({ phase: phase as ViewState["phase"] })}
      />
      <Choice
        name="funding"
        value={view.funding}
        options={(["short", "full"] as const).map((each) => [each, say(`projects.funding.${each}`)])}
        onChoose={(funding) => change({ funding: funding as ViewState["funding"] })}
      />
      <label>
        <span>{say("projects.filter.before")}</span>
        <input
          type="date"
          value={view.before ?? ""}
          onChange={(event) =>
            change({ before: event.target.value === "" ? undefined : event.target.value }, true)
          }
        />
      </label>
    </section>
  );
}

/** How many of each class are in view; a click filters the map, the list and the sentence. */
function ProjectLegend({ view, change, marksInView }: ChoicesProps) {
  const words = useWords();
  const by = colouredBy(view);
  const counts = useCounts(view, marksInView);
  const classes = CLASSES[by].map((each): LegendClass => {
    const { projects, budget } = counts?.get(each) ?? { projects: 0, budget: 0 };
    return {
      key: each.toLowerCase(),
      label: words.say(`projects.${by}.${each}`),
      mark: <ProjectMark by={by} of={each} />,
      colour: COLOURS[by][each] ?? "",
      places: projects,
      people: scaled(words.language, budget),
      isLoud: (each === "STALLED" || each === "SUSPENDED") && projects > 0,
    };
  });
  return (
    <>
      <Legend
        title={words.say("coverage.legend.title")}
        note={words.say(view.area === undefined ? "projects.legend.everywhere" : "coverage.legend.inView")}
        classes={classes}
        headings={{
          places: words.say("projects.legend.projects"),
          people: words.say("projects.legend.budget"),
        }}
        shown={view[by]?.split(",")}
        onShow={(keys) => change({ [by]: keys?.join(",") })}
        isLoading={counts === null}
      />
      <ul className="legend-lines">
        <li>{words.say("projects.legend.dashed")}</li>
        <li>{words.say("projects.legend.noPlace")}</li>
      </ul>
    </>
  );
}

const MONEY_UNIT = { zh: 100_000_000, en: 1_000_000 } as const;

/** In the unit of the heading: hundreds of millions in Chinese, millions in English. */
const scaled = (language: "zh" | "en", yuan: number): number => {
  const amount = yuan / MONEY_UNIT[language];
  return amount >= 100 ? Math.round(amount) : Math.round(amount * 100) / 100;
};

/** In view where marks are drawn; on the map of China, which draws none, of all projects. */
function useCounts(view: ViewState, marks: readonly MapMark[] | null): ClassCounts | null {
  const by = colouredBy(view);
  const found = useFoundProjects(view.q);
  const { totals } = useProjectTotals({ ...view, [by]: undefined });
  const isEverywhere = view.area === undefined;
  return useMemo(() => {
    if (isEverywhere)
      return totals === undefined ? null : new Map(totals[by].map(({ key, ...line }) => [key, line]));
    return marks === null ? null : countProjects(marks, view, found);
  }, [isEverywhere, totals, by, marks, view, found]);
}
