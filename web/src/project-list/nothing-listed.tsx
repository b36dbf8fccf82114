import type { ViewInUrl } from "../home/view.ts";
import type { ViewState } from "../map/view-state.ts";
import { filtersOf } from "../projects/project-filter.ts";
import { useWords } from "../ui/i18n.ts";
import { Empty } from "../ui/states.tsx";
import { boxOf, NO_LIST_FILTER } from "./list-filter.ts";

const BEYOND = ["village", "inside", "since", "year", "overdue", "money"] as const;

const beyondOf = (view: ViewState) =>
  BEYOND.filter((name) => (name === "inside" ? boxOf(view) : view[name]) !== undefined);

/** An empty list names the filters that can be dropped. */
export function NothingListed({ view, change }: ViewInUrl) {
  const { say } = useWords();
  const names = [
    ...filtersOf(view).map((name) => [name, say(`projects.filter.${name}`)] as const),
    ...beyondOf(view).map((name) => [name, say(`home.parameters.${name}`)] as const),
  ];
  if (names.length === 0)
    return <Empty title={say("projects.list.none")}>{say("projects.list.noneNext")}</Empty>;
  return (
    <Empty title={say("projects.list.noneFiltered")}>
      <ul className="drop-filters">
        {names.map(([name, title]) => (
          <li key={name}>
            <button type="button" className="link-button" onClick={() => change({ [name]: undefined })}>
              {say("projects.list.drop", { name: title })}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="link-button" onClick={() => change(NO_LIST_FILTER)}>
            {say("projects.filter.clear")}
          </button>
        </li>
      </ul>
    </Empty>
  );
}
