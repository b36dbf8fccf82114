import { useMemo } from "react";
import type { MapMark } from "../map/map-mark.ts";
import { RELOCATION_COLOUR } from "../map/palette.ts";
import { type ChangeView, dayNumber, type ViewState } from "../map/view-state.ts";
import { useWords } from "../ui/i18n.ts";
import { Legend, type LegendClass } from "../ui/legend.tsx";
import { moved, planned } from "./moves.ts";
import {
  countRelocation,
  RELOCATION_CLASSES,
  type RelocationClass,
  type RelocationCount,
} from "./relocation-counts.ts";
import { RelocationMark } from "./relocation-mark.tsx";
import { useSites } from "./sites.ts";

interface ChoicesProps {
  readonly view: ViewState;
  readonly change: ChangeView;
  readonly marksInView: readonly MapMark[] | null;
  readonly day: string | undefined;
}

const COLOURS: Readonly<Record<RelocationClass, string>> = {
  site: RELOCATION_COLOUR.line,
  vacated: "#d8a3c0",
  leaving: RELOCATION_COLOUR.pale,
};

/** The legend of relocation: sites, empty villages, villages that people still leave. */
export default function RelocationChoices(props: ChoicesProps) {
  const { say } = useWords();
  const { view, change } = props;
  const counts = useCounts(props);
  const classes = RELOCATION_CLASSES.map(
    (each): LegendClass => ({
      key: each,
      label: say(`relocation.legend.${each}`),
      mark: <RelocationMark of={each} />,
      colour: COLOURS[each],
      places: counts?.[each].places ?? 0,
      people: counts?.[each].people ?? 0,
      isLoud: each === "leaving" && (counts?.leaving.places ?? 0) > 0,
    }),
  );
  return (
    <div className="left-legend">
      <Legend
        title={say("coverage.legend.title")}
        note={say(view.area === undefined ? "relocation.legend.everywhere" : "coverage.legend.inView")}
        classes={classes}
        headings={{ places: say("relocation.legend.places"), people: say("relocation.legend.people") }}
        shown={view.show?.split(",")}
        onShow={(keys) => change({ show: keys?.join(",") })}
        isLoading={counts === null}
      />
      <ul className="legend-lines">
        <li>
          <i className="line-sample relocation-moved" />
          {say("relocation.legend.moved")}
        </li>
        <li>
          <i className="line-sample relocation-planned" />
          {say("relocation.legend.planned")}
        </li>
        <li>{say("relocation.legend.meaning")}</li>
      </ul>
    </div>
  );
}

/** In view where marks are drawn; on the map of China, which draws none, everywhere. */
function useCounts({
  view,
  marksInView,
  day,
}: ChoicesProps): Readonly<Record<RelocationClass, RelocationCount>> | null {
  const { sites } = useSites(view.area);
  const isEverywhere = view.area === undefined;
  return useMemo(() => {
    if (!isEverywhere) {
      return marksInView === null || day === undefined ? null : countRelocation(marksInView, dayNumber(day));
    }
    if (sites === undefined) return null;
    const onDay = day ?? "9999-12-31";
    const origins = sites.flatMap((site) => site.origins);
    const isEmpty = (origin: (typeof origins)[number]) =>
      moved([{ origins: [origin] }], onDay).persons >= origin.persons;
    const vacated = [{ origins: origins.filter(isEmpty) }];
    const leaving = [{ origins: origins.filter((origin) => !isEmpty(origin)) }];
    return {
      site: { places: sites.length, people: planned(sites).persons },
      vacated: { places: vacated[0]?.origins.length ?? 0, people: moved(vacated, onDay).persons },
      leaving: {
        places: leaving[0]?.origins.length ?? 0,
        people: planned(leaving).persons - moved(leaving, onDay).persons,
      },
    };
  }, [isEverywhere, marksInView, day, sites]);
}
