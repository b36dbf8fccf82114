import { useApolloClient } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useViewer } from "../api/viewer.ts";
import type { ViewInUrl } from "../home/view.ts";
import { PROJECT_VIEWS, type ViewState } from "../map/view-state.ts";
import { fileName, saveFile } from "../takeaway/download.ts";
import { allPages } from "../takeaway/lists/all-pages.ts";
import { TABLE_FORMS, type TableForm, tableFile } from "../takeaway/table-file.ts";
import { useWords } from "../ui/i18n.ts";
import { SimulatedMark } from "../ui/states.tsx";
import { COLUMNS, columnsOf, toggledColumn } from "./columns.ts";
import { listFilter, ORDERS, orderOf } from "./list-filter.ts";
import { projectsCsv } from "./projects-csv.ts";
import { PAGE, ProjectRows } from "./rows-query.ts";

interface PageHeadProps extends ViewInUrl {
  readonly areaName: string;
  readonly dataDay: string | null | undefined;
  readonly isSynthetic: boolean;
  readonly isPhone: boolean;
}

/** What the page is of, how it is shown, and what can be taken away. */
export function PageHead(props: PageHeadProps) {
  const { say } = useWords();
  const { view, change } = props;
  const { mayEdit: mayEditIn } = useViewer();
  const mayEdit = mayEditIn();
  // What was deleted is for those who bring it back.
  const isOffered = (as: ViewState["as"]) => as !== "deleted" || as === view.as || mayEdit;
  return (
    <header className="list-head">
      <h1>{view.programme ?? say("projectList.title")}</h1>
      <p>
        {[props.areaName, props.dataDay == null ? "" : say("home.dayOf", { day: props.dataDay })]
          .filter((part) => part !== "")
          .join(" · ")}{" "}
        {props.isSynthetic && <SimulatedMark />}
      </p>
      <fieldset className="view-choice" aria-label={say("projectList.view.title")}>
        {([undefined, ...PROJECT_VIEWS] as const).filter(isOffered).map((as) => (
          <button
            key={as ?? "table"}
            type="button"
            aria-pressed={view.as === as}
            onClick={() => change({ as, sort: undefined })}
          >
            {say(`projectList.view.${as ?? "table"}`)}
          </button>
        ))}
      </fieldset>
      {view.as === undefined && !props.isPhone && <ColumnChoice {...props} />}
      {mayEdit && (
        <Link className="paper-button list-new" to="/projects/new" search={view}>
          {say("editing.newProject")}
        </Link>
      )}
      {view.as !== "deleted" && <TakeTable {...props} />}
    </header>
  );
}

function ColumnChoice({ view, change }: ViewInUrl) {
  const { say } = useWords();
  const shown = columnsOf(view).map(({ name }) => name);
  return (
    <details className="column-choice" onKeyDown={closeOnEscape}>
      <summary className="paper-button">
        {say("projectList.columns", { shown: shown.length + 2, all: COLUMNS.length + 2 })}
      </summary>
      <fieldset aria-label={say("projectList.columnsTitle")}>
        {COLUMNS.map(({ name }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={shown.includes(name)}
              onChange={() => change({ columns: toggledColumn(view, name) }, true)}
            />
            {say(`projectList.column.${name}`)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

const closeOnEscape = (event: React.KeyboardEvent<HTMLDetailsElement>) => {
  if (event.key !== "Escape") return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary")?.focus();
};

/** All rows of the filter, page by page; a second click stops it. */
function TakeTable({ view, areaName, dataDay, isSynthetic }: PageHeadProps) {
  const words = useWords();
  const { say } = words;
  const client = useApolloClient();
  const [taking, setTaking] = useState<AbortController | null>(null);
  const [told, setTold] = useState("");
  const take = async (form: TableForm) => {
    const controller = new AbortController();
    setTaking(controller);
    try {
      const asked = { filter: listFilter(view), orderBy: [ORDERS[orderOf(view)]] };
      const rows = await allPages(
        async (after) => {
          const answer = await client.query({
            query: ProjectRows,
            variables: { ...asked, first: PAGE, after },
            fetchPolicy: "no-cache",
          });
          return answer.data?.projects;
        },
        {
          signal: controller.signal,
          onProgress: (done, total) => setTold(say("projectList.taking", { done, total })),
        },
      );
      const name = [areaName, view.programme ?? say("projectList.title"), dataDay ?? undefined];
      saveFile(await tableFile(projectsCsv(words, rows, isSynthetic), form), fileName(name, form));
      setTold(say("projectList.taken", { count: rows.length }));
    } catch {
      setTold(say(controller.signal.aborted ? "projectList.takeStopped" : "projectList.takeFailed"));
    } finally {
      setTaking(null);
    }
  };
  return (
    <span className="list-take">
      <span role="status">{told}</span>
      {taking !== null && (
        <button type="button" className="paper-button" onClick={() => taking.abort()}>
          {say("projectList.stop")}
        </button>
      )}
      {taking === null &&
        TABLE_FORMS.map((form) => (
          <button key={form} type="button" className="paper-button" onClick={() => void take(form)}>
            {say(`takeaway.table.${form}`)}
          </button>
        ))}
    </span>
  );
}
